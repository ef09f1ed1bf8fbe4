import { FileReply, type Program, type Route, route } from '../../accounts/index.ts'
import { instruments } from '../../instrument/index.ts'
import { toCatalogue } from './catalogue.ts'
import { toJsonLd, toTurtle } from './write.ts'

const shared = {
  method: 'GET',
  permission: 'codebook.read',
  audit: { none: 'tells of no person' },
} as const

/** The catalogue of variables, for programs that gather such (DCAT-AP-NO, SKOS); open to all. */
export function catalogueRoutes(program: Program): Route[] {
  const quads = () => toCatalogue(Object.values(instruments), program)
  return [
    route({
      ...shared,
      url: '/api/catalogue.ttl',
      summary: 'The register’s data sets and variables as DCAT and SKOS, in Turtle',
      handle: async () => new FileReply('text/turtle; charset=utf-8', await toTurtle(quads())),
    }),
    route({
      ...shared,
      url: '/api/catalogue.jsonld',
      summary: 'The register’s data sets and variables as DCAT and SKOS, in JSON-LD',
      handle: async () => new FileReply('application/ld+json', toJsonLd(quads())),
    }),
  ]
}
