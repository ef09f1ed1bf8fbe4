// The catalogue, read back by the parsers of others.
import jsonld from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import { expect, test } from 'vitest'
import { extractVariables, getInstrument } from '../../instrument/index.ts'
import { prefixes, toCatalogue } from './catalogue.ts'
import { toJsonLd, toTurtle } from './write.ts'

const instrument = getInstrument('2026')
const publicUrl = 'https://brukerplan.example'
const quads = toCatalogue([instrument], { publicUrl })
const read = new Parser().parse(await toTurtle(quads))
const store = new Store(read)
const lineOf = ({ subject, predicate, object }: Quad) =>
  [
    subject.value,
    predicate.value,
    object.value,
    object.termType === 'Literal' ? object.language || 'plain' : 'address',
  ].join(' | ')
const linesOf = (statements: readonly Quad[]) => statements.map(lineOf).toSorted()

test('Turtle and JSON-LD say the same, and what was meant', async () => {
  expect(linesOf(read)).toEqual(linesOf(quads))
  // JSON-LD without a network: nothing else has to be fetched to understand it.
  const nquads = await jsonld.toRDF(JSON.parse(toJsonLd(quads)), { format: 'application/n-quads' })
  expect(linesOf(new Parser({ format: 'N-Quads' }).parse(String(nquads)))).toEqual(linesOf(quads))
})

const subjectsOf = (type: string) => {
  const [prefix = '', name] = type.split(':')
  return store.getSubjects(`${prefixes.rdf}type`, `${prefixes[prefix as keyof typeof prefixes]}${name}`, null)
}
const objectsOf = (subject: string, property: string) => store.getObjects(subject, property, null)

test('every variable is there once, in both languages, with its codes, and belongs to the data set', () => {
  const variables = subjectsOf('disco:Variable').map(({ value }) => value)
  expect(variables).toHaveLength(extractVariables(instrument).length)
  const [dataset] = subjectsOf('dcat:Dataset')
  const listed = objectsOf(dataset?.value ?? '', `${prefixes.disco}variable`).map(({ value }) => value)
  expect(listed.toSorted()).toEqual(variables.toSorted())
  for (const { name, values, label } of extractVariables(instrument)) {
    const subject = `${publicUrl}/catalogue/variable/2026/${name}`
    const labels = objectsOf(subject, `${prefixes.skos}prefLabel`).map(({ value }) => value)
    expect(new Set(labels)).toEqual(new Set([label.nb, label.nn]))
    const [codes] = objectsOf(subject, `${prefixes.disco}representation`)
    const members = codes ? store.getSubjects(`${prefixes.skos}inScheme`, codes, null) : []
    const notations = members.flatMap(({ value }) => objectsOf(value, `${prefixes.skos}notation`))
    expect(notations.map(({ value }) => Number(value)).toSorted()).toEqual(
      values.map(({ code }) => code).toSorted(),
    )
  }
})

test('the data set says what DCAT-AP-NO demands, and nothing leads to what is not described', () => {
  const [dataset] = subjectsOf('dcat:Dataset')
  const demanded = [
    'dct:title',
    'dct:description',
    'dct:identifier',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:theme',
  ]
  for (const short of demanded) {
    const [prefix = '', name] = short.split(':')
    const property = `${prefixes[prefix as keyof typeof prefixes]}${name}`
    expect(objectsOf(dataset?.value ?? '', property).length, short).toBeGreaterThan(0)
  }
  const subjects = new Set(read.map(({ subject }) => subject.value))
  const ours = read
    .map(({ object }) => object)
    .filter(({ value }) => value.startsWith(`${publicUrl}/catalogue`))
  expect(ours.filter(({ value }) => !subjects.has(value))).toEqual([])
})
