import type { Actor, Program, Scope } from '../accounts/index.ts'
import { getInstrument } from '../instrument/index.ts'
import type { ReportLanguage } from '../reports/contract.ts'
import { readAreaTables, readOwnTables } from '../statistics/index.ts'
import type { AnalysisAnswer, AnalysisQuery } from './contract.ts'
import { makeGrid } from './grid.ts'
import { placesOf } from './places.ts'
import { present } from './present.ts'
import { analysisProblems } from './problems.ts'
import { readPlaceNames } from './queries.ts'
import { understand } from './question.ts'
import { tablesOf } from './read-columns.ts'

/** The edition whose questions can be asked for. */
export const ANALYSED_INSTRUMENT = '2026'

/** Who asks what; `begin` opens a transaction as the account. */
export type AskedBy = Readonly<{
  actor: Actor
  query: AnalysisQuery
  language: ReportLanguage
  now: Date
  begin: <Result>(work: (scope: Scope) => Promise<Result>) => Promise<Result>
}>

/**
 * Answers a question from the frozen releases alone.
 * @throws Problem `analysis.not-yours` for another's area, `analysis.unknown` for what doesn't exist
 */
export async function answerQuestion(
  { database }: Pick<Program, 'database'>,
  { actor, query, language, now, begin }: AskedBy,
): Promise<AnalysisAnswer & { place: string }> {
  const names = await begin(({ tx }) => readPlaceNames(tx, actor.municipalityNumber))
  const places = placesOf(actor, names, language)
  const place = query.area === undefined ? places[0] : places.find(({ id }) => id === query.area)
  if (!place) throw analysisProblems['analysis.not-yours']()
  const question = understand(getInstrument(ANALYSED_INSTRUMENT), query, language)
  if (!question) throw analysisProblems['analysis.unknown']()
  if ('refusal' in question) {
    const head = { title: '', subtitle: place.label, place: place.id }
    return { ...head, ...question, table: null, chart: null, notes: [] }
  }
  const { area } = place
  const wanted = tablesOf(question.variable)
  const { from, to } = question
  const own = actor.municipalityNumber ?? ''
  const years =
    area === 'municipality'
      ? await begin(({ tx }) => readOwnTables(tx, own, wanted, from, to))
      : await readAreaTables(database, area, wanted, from, to, now)
  const named = { name: place.label, own: area === 'municipality' }
  return { ...present(question, makeGrid(question, years), named, language), place: place.id }
}
