import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { getInstrument } from '../instrument/index.ts'
import { drawChart } from '../reports/index.ts'
import { answerToCsv } from './answer-csv.ts'
import { type AnswerFile, answerToExcel } from './answer-excel.ts'
import { ANALYSED_INSTRUMENT, answerQuestion } from './answer-question.ts'
import { listTopics } from './choices.ts'
import {
  type AnalysisQuery,
  analysisAnswer,
  analysisChartQuery,
  analysisChoices,
  analysisChoicesQuery,
  analysisQuery,
} from './contract.ts'
import { analysisProblems } from './problems.ts'
import { listYears, readPlaces } from './read-places.ts'

/** Asking the protected counts oneself: what can be asked, the answer, its chart and its file. */
export const analysisRoutes = (program: Program): Route[] => [
  showChoices(program),
  showAnswer(program),
  downloadAnswer(program, 'csv'),
  downloadAnswer(program, 'xlsx'),
  showChart(program),
]

const showChoices = (program: Program): Route =>
  route({
    method: 'GET',
    url: '/api/analysis',
    summary: 'What can be asked of the protected counts, and of which areas and years',
    permission: 'analysis.use',
    audit: { none: 'names of questions, years and areas, no figure' },
    query: analysisChoicesQuery,
    reply: analysisChoices,
    async handleOutside({ actor, query, language: own, now, begin }) {
      const asker = { actor, language: query.lang ?? own, now, begin }
      const { places, pools } = await readPlaces(program, asker)
      return {
        areas: places.map(({ id, label }) => ({ id, label })),
        years: [...(await listYears(pools, asker))],
        topics: listTopics(getInstrument(ANALYSED_INSTRUMENT), asker.language),
      }
    },
  })

/** What was asked, for the log: names of questions and years. */
const traceOf = ({ variable, by, among, from, to }: AnalysisQuery, place: string) => ({
  objectType: 'analysis',
  objectId: place,
  details: { variable, from, to, ...(by ? { by } : {}), ...(among ? { among } : {}) },
})

const showAnswer = (program: Program): Route =>
  route({
    method: 'GET',
    url: '/api/analysis/answer',
    summary: 'A table and its chart from protected counts, or why it can’t be shown',
    permission: 'analysis.use',
    audit: ['analysis.asked'],
    query: analysisQuery,
    reply: analysisAnswer,
    async handleOutside({ actor, query, language, now, begin }) {
      const { place, ...answer } = await answerQuestion(program, {
        actor,
        query,
        language: query.lang ?? language,
        now,
        begin,
      })
      await begin(({ audit }) => audit({ action: 'analysis.asked', ...traceOf(query, place) }))
      return answer
    },
  })

const answerFiles = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    summary: 'The same answer as CSV',
    write: async answer => answerToCsv(answer),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'The same answer as an Excel workbook',
    write: answerToExcel,
  },
} as const satisfies Readonly<Record<string, AnswerFile>>

const downloadAnswer = (program: Program, form: keyof typeof answerFiles): Route =>
  route({
    method: 'GET',
    url: `/api/analysis/answer.${form}`,
    summary: answerFiles[form].summary,
    permission: 'analysis.use',
    audit: ['analysis.downloaded'],
    query: analysisQuery,
    async handleOutside({ actor, query, language, now, begin }) {
      const wanted = query.lang ?? language
      const { place, ...answer } = await answerQuestion(program, {
        actor,
        query,
        language: wanted,
        now,
        begin,
      })
      const { environment } = program
      const file = await answerFiles[form].write(answer, { language: wanted, now, environment })
      const { details, ...object } = traceOf(query, place)
      await begin(({ audit }) =>
        audit({ action: 'analysis.downloaded', ...object, details: { ...details, format: form } }),
      )
      return new FileReply(answerFiles[form].type, file, `analyse.${form}`)
    },
  })

const showChart = (program: Program): Route =>
  route({
    method: 'GET',
    url: '/api/analysis/chart.svg',
    summary: 'The chart of an answer as SVG',
    permission: 'analysis.use',
    audit: { none: 'a picture of protected counts on a page whose reading is logged' },
    query: analysisChartQuery,
    async handleOutside({ actor, query, language, now, begin }) {
      const asked = { actor, query, language: query.lang ?? language, now, begin }
      const { chart } = await answerQuestion(program, asked)
      if (!chart) throw analysisProblems['analysis.no-chart']()
      return new FileReply('image/svg+xml', drawChart(chart, query.form, query.tone))
    },
  })
