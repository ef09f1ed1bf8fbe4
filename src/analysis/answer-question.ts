import type { Program } from '../accounts/index.ts'
import { getInstrument } from '../instrument/index.ts'
import { tellYears } from '../reports/index.ts'
import type { AnalysisAnswer, AnalysisQuery } from './contract.ts'
import { makeGrid } from './grid.ts'
import { present } from './present.ts'
import { analysisProblems } from './problems.ts'
import { understand } from './question.ts'
import { readFigures } from './read-figures.ts'
import { type Asker, readPlaces } from './read-places.ts'

/** The edition whose questions can be asked for. */
export const ANALYSED_INSTRUMENT = '2026'

/** Who asks what. */
export type AskedBy = Asker & Readonly<{ query: AnalysisQuery }>

/**
 * Answers a question from the frozen releases and pools alone.
 * @throws Problem `analysis.not-yours` for another's area, `analysis.unknown` for what doesn't exist
 */
export async function answerQuestion(
  program: Pick<Program, 'database'>,
  { query, ...asker }: AskedBy,
): Promise<AnalysisAnswer & { place: string }> {
  const { language } = asker
  const { places, pools } = await readPlaces(program, asker)
  const place = query.area === undefined ? places[0] : places.find(({ id }) => id === query.area)
  if (!place) throw analysisProblems['analysis.not-yours']()
  const question = understand(getInstrument(ANALYSED_INSTRUMENT), query, language)
  if (!question) throw analysisProblems['analysis.unknown']()
  if ('refusal' in question) {
    const head = { title: '', subtitle: place.label, place: place.id }
    return { ...head, ...question, table: null, chart: null, elsewhere: null, notes: [] }
  }
  const read = await readFigures(program, { question, place, places, pools }, asker)
  const [first, ...more] = read.years
  const together = more.length === 0 ? first?.together : undefined
  const named = {
    name: place.label,
    own: place.area === 'municipality' || place.area.kind === 'neighbours',
    ...(together ? { period: tellYears(together) } : {}),
  }
  const grid = makeGrid(question, read.years)
  const answer = present(question, grid, named, language)
  const isNothing = 'nothing' in grid && grid.nothing === 'noFigures'
  const { elsewhere } = read
  return {
    ...answer,
    refusal: (isNothing ? read.refusal : undefined) ?? answer.refusal,
    elsewhere: isNothing && elsewhere ? { id: elsewhere.id, label: elsewhere.label } : null,
    notes: answer.table ? [...read.notes, ...answer.notes] : [],
    place: place.id,
  }
}
