// The register's data set and its variables for catalogues of health data (Helsedata and the national data catalogue):
// DCAT-AP-NO for the data set, SKOS and DDI-RDF Discovery (disco) for variables and codes.
import { DataFactory, type Quad } from 'n3'
import {
  type CodebookVariable,
  extractVariables,
  type Instrument,
  type Text,
} from '../../instrument/index.ts'

const { namedNode, literal, quad } = DataFactory

/** The vocabularies, by prefix. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  disco: 'http://rdf-vocabulary.ddialliance.org/discovery#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const

/** What is said of a subject: a name with its prefix, and a resource, a text in both languages, or a plain text. */
type Value = Readonly<{ iri: string }> | Readonly<{ text: Text }> | Readonly<{ plain: string }>
type Said = readonly (readonly [property: string, value: Value])[]

function expand(short: string): string {
  const [prefix = '', name = ''] = short.split(':')
  if (!Object.hasOwn(prefixes, prefix)) throw new Error(`there is no prefix "${prefix}"`)
  return prefixes[prefix as keyof typeof prefixes] + name
}

const term = (short: string): Value => ({ iri: expand(short) })
const iri = (address: string): Value => ({ iri: address })

function objectsOf(value: Value) {
  if ('iri' in value) return [namedNode(value.iri)]
  if ('plain' in value) return [literal(value.plain)]
  return (['nb', 'nn'] as const).map(language => literal(value.text[language], language))
}

const say = (subject: string, said: Said): readonly Quad[] =>
  said.flatMap(([property, value]) =>
    objectsOf(value).map(object => quad(namedNode(subject), namedNode(expand(property)), object)),
  )

const both = (nb: string, nn: string): Value => ({ text: { nb, nn } })

const authority = 'http://publications.europa.eu/resource/authority'
const languages: Said = ['NOB', 'NNO'].map(code => ['dct:language', iri(`${authority}/language/${code}`)])

/** Where the names of the catalogue live: `<publicUrl>/catalogue`. */
export type Place = Readonly<{ publicUrl: string }>

const at = ({ publicUrl }: Place, path: string) => `${publicUrl}/catalogue${path}`
const datasetAt = (place: Place, { version }: Instrument) => at(place, `/dataset/${version}`)
const variableAt = (place: Place, { version }: Instrument, name: string) =>
  at(place, `/variable/${version}/${name}`)

function publisher(place: Place): readonly Quad[] {
  return [
    ...say(at(place, '/publisher'), [
      ['rdf:type', term('foaf:Agent')],
      ['foaf:name', { plain: 'Helse Stavanger HF, KORFOR' }],
    ]),
    ...say(at(place, '/contact'), [
      ['rdf:type', term('vcard:Organization')],
      ['vcard:fn', { plain: 'KORFOR' }],
      ['vcard:hasURL', iri(`${place.publicUrl}/om`)],
    ]),
  ]
}

/** The descriptions that anybody may fetch: the data themselves have no address. */
function descriptions(place: Place, instrument: Instrument): readonly Quad[] {
  const files = [
    ['codebook.csv', 'text/csv', both('Kodebok som CSV', 'Kodebok som CSV')],
    ['codebook.json', 'application/json', both('Kodebok som JSON', 'Kodebok som JSON')],
    ['questionnaire.json', 'application/fhir+json', both('Spørreskjema i FHIR R4', 'Spørjeskjema i FHIR R4')],
  ] as const
  return files.flatMap(([file, mediaType, title]) => {
    const subject = at(place, `/description/${instrument.version}/${file}`)
    const address = iri(`${place.publicUrl}/api/instruments/${instrument.version}/${file}`)
    return [
      ...say(datasetAt(place, instrument), [['foaf:page', iri(subject)]]),
      ...say(subject, [
        ['rdf:type', term('foaf:Document')],
        ['dct:title', title],
        ['dcat:downloadURL', address],
        ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      ]),
    ]
  })
}

function dataset(place: Place, instrument: Instrument): readonly Quad[] {
  const subject = datasetAt(place, instrument)
  const description = both(
    'Personer på 16 år og eldre med alvorlige rusmiddelproblemer eller psykiske helseproblemer, beskrevet av kommunenes tjenester: livssituasjon, åtte levekårsområder og tjenester som er mottatt og anbefalt. Én rad er én person i én kommune og ett år, uten identitet. Data utleveres av KORFOR til den som har rettslig grunnlag.',
    'Personar på 16 år og eldre med alvorlege rusmiddelproblem eller psykiske helseproblem, skildra av tenestene i kommunane: livssituasjon, åtte levekårsområde og tenester som er mottekne og tilrådde. Éi rad er éin person i éin kommune og eitt år, utan identitet. Data blir utleverte av KORFOR til den som har rettsleg grunnlag.',
  )
  return [
    ...say(subject, [
      ['rdf:type', term('dcat:Dataset')],
      ['rdf:type', term('disco:LogicalDataSet')],
      ['dct:title', { text: instrument.title }],
      ['dct:description', description],
      ['dct:identifier', { plain: `brukerplan-${instrument.version}` }],
      ['dct:publisher', iri(at(place, '/publisher'))],
      ['dcat:contactPoint', iri(at(place, '/contact'))],
      ['dcat:theme', iri(`${authority}/data-theme/HEAL`)],
      ['dct:accessRights', iri(`${authority}/access-right/NON_PUBLIC`)],
      ['dct:accrualPeriodicity', iri(`${authority}/frequency/ANNUAL`)],
      ['dct:spatial', iri(`${authority}/country/NOR`)],
      ...languages,
    ]),
    ...descriptions(place, instrument),
  ]
}

/** Variables with the same codes in the same words share one list of them. */
function codeLists(place: Place, { version }: Instrument, variables: readonly CodebookVariable[]) {
  const lists = new Map<string, string>()
  const quads: Quad[] = []
  const addressOf = new Map<string, string>()
  for (const { name, values } of variables) {
    if (values.length === 0) continue
    const key = JSON.stringify(values)
    const known = lists.get(key)
    const address = known ?? at(place, `/codes/${version}/${name}`)
    addressOf.set(name, address)
    if (known) continue
    lists.set(key, address)
    quads.push(...say(address, [['rdf:type', term('skos:ConceptScheme')]]))
    for (const { code, label } of values)
      quads.push(
        ...say(`${address}/${code}`, [
          ['rdf:type', term('skos:Concept')],
          ['skos:inScheme', iri(address)],
          ['skos:notation', { plain: String(code) }],
          ['skos:prefLabel', { text: label }],
        ]),
      )
  }
  return { quads, addressOf }
}

function variableQuads(
  place: Place,
  instrument: Instrument,
  variable: CodebookVariable,
  codes: string | undefined,
): readonly Quad[] {
  const { name, label, help, condition, group } = variable
  const subject = variableAt(place, instrument, name)
  const groupAddress = at(place, `/group/${instrument.version}/${group}`)
  return [
    ...say(datasetAt(place, instrument), [['disco:variable', iri(subject)]]),
    ...say(subject, [
      ['rdf:type', term('disco:Variable')],
      ['rdf:type', term('skos:Concept')],
      ['skos:inScheme', iri(at(place, `/variables/${instrument.version}`))],
      ['skos:broader', iri(groupAddress)],
      ['skos:notation', { plain: name }],
      ['skos:prefLabel', { text: label }],
      ...(help ? ([['skos:definition', { text: help }]] as const) : []),
      ...(condition ? ([['skos:scopeNote', { text: condition }]] as const) : []),
      ...(codes ? ([['disco:representation', iri(codes)]] as const) : []),
    ]),
  ]
}

function variablesOf(place: Place, instrument: Instrument): readonly Quad[] {
  const variables = extractVariables(instrument)
  const { quads, addressOf } = codeLists(place, instrument, variables)
  const scheme = at(place, `/variables/${instrument.version}`)
  const groups = new Map(variables.map(({ group, tab }) => [group, tab]))
  return [
    ...say(scheme, [
      ['rdf:type', term('skos:ConceptScheme')],
      ['dct:title', { text: instrument.title }],
    ]),
    ...[...groups].flatMap(([group, label]) =>
      say(at(place, `/group/${instrument.version}/${group}`), [
        ['rdf:type', term('skos:Concept')],
        ['skos:topConceptOf', iri(scheme)],
        ['skos:prefLabel', { text: label }],
      ]),
    ),
    ...variables.flatMap(variable =>
      variableQuads(place, instrument, variable, addressOf.get(variable.name)),
    ),
    ...quads,
  ]
}

/** The whole catalogue as statements; the same instruments give the same ones, in the same order. */
export function toCatalogue(instruments: readonly Instrument[], place: Place): readonly Quad[] {
  const subject = at(place, '')
  return [
    ...say(subject, [
      ['rdf:type', term('dcat:Catalog')],
      ['dct:title', both('Variabelkatalog for Brukerplan', 'Variabelkatalog for Brukerplan')],
      [
        'dct:description',
        both(
          'Datasettene og variablene i det nasjonale helseregisteret Brukerplan',
          'Datasetta og variablane i det nasjonale helseregisteret Brukerplan',
        ),
      ],
      ['dct:publisher', iri(at(place, '/publisher'))],
      ...languages,
      ...instruments.map(instrument => ['dcat:dataset', iri(datasetAt(place, instrument))] as const),
    ]),
    ...publisher(place),
    ...instruments.flatMap(instrument => [...dataset(place, instrument), ...variablesOf(place, instrument)]),
  ]
}
