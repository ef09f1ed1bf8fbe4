import { type Quad, type Term, Writer } from 'n3'
import { prefixes } from './catalogue.ts'

/** Statements as Turtle (https://www.w3.org/TR/turtle/). */
export async function toTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes })
  writer.addQuads([...quads])
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)))
  return promise
}

function shorten(address: string): string {
  const found = Object.entries(prefixes).find(([, start]) => address.startsWith(start))
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address
}

function toValue(object: Term): object | string {
  if (object.termType !== 'Literal') return { '@id': shorten(object.value) }
  return object.language ? { '@value': object.value, '@language': object.language } : object.value
}

/** Statements as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): one object for each subject, no context to fetch. */
export function toJsonLd(quads: readonly Quad[]): string {
  const graph = [...Map.groupBy(quads, ({ subject }) => subject.value)].map(([subject, said]) => {
    const properties = [...Map.groupBy(said, ({ predicate }) => shorten(predicate.value))]
    const told = properties.map(([name, each]) =>
      name === 'rdf:type'
        ? ['@type', each.map(({ object }) => shorten(object.value))]
        : [name, each.map(({ object }) => toValue(object))],
    )
    return { '@id': subject, ...Object.fromEntries(told) }
  })
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`
}
