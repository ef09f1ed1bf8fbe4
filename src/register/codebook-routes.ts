import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { codebookToCsv, codebookToJson } from '../instrument/index.ts'
import { codebookParamsSchema, codebookQuerySchema } from './contract.ts'
import { toQuestionnaire } from './exchange/fhir-questionnaire.ts'
import { findInstrument } from './find-instrument.ts'

const shared = {
  method: 'GET',
  permission: 'codebook.read',
  audit: { none: 'tells of no person' },
  params: codebookParamsSchema,
  query: codebookQuerySchema,
} as const

const codebookAsCsv = route({
  ...shared,
  url: '/api/instruments/:version/codebook.csv',
  summary: 'All variables of an instrument with labels, values and conditions, as CSV',
  async handle({ params: { version }, query: { language } }) {
    const text = codebookToCsv(findInstrument(version), language)
    return new FileReply('text/csv; charset=utf-8; header=present', text, `kodebok-${version}.csv`)
  },
})

const codebookAsJson = route({
  ...shared,
  url: '/api/instruments/:version/codebook.json',
  summary: 'All variables of an instrument with labels, values and conditions, as JSON',
  async handle({ params: { version }, query: { language } }) {
    const text = codebookToJson(findInstrument(version), language)
    return new FileReply('application/json; charset=utf-8', text, `kodebok-${version}.json`)
  },
})

/** https://hl7.org/fhir/R4/questionnaire.html */
const questionnaire = ({ publicUrl }: Program): Route =>
  route({
    ...shared,
    url: '/api/instruments/:version/questionnaire.json',
    summary: 'The instrument as a FHIR R4 Questionnaire, its items under the names of the codebook',
    async handle({ params: { version }, query: { language } }) {
      const text = JSON.stringify(toQuestionnaire(findInstrument(version), { publicUrl, language }), null, 2)
      return new FileReply('application/fhir+json; charset=utf-8', text, `questionnaire-${version}.json`)
    },
  })

/** What each column of the register means, for anybody who reads its data, and for programs that ask the same. */
export function codebookRoutes(program: Program): Route[] {
  return [codebookAsCsv, codebookAsJson, questionnaire(program)]
}
