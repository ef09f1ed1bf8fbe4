// The years of an answer, from what is frozen alone, and what is to be said of those that are told together.
import type { Program } from '../accounts/index.ts'
import { fill, joinWords, tellYears } from '../reports/index.ts'
import {
  listToldInYears,
  type OwnPool,
  readAreaTables,
  readOwnTables,
  tablesOfPools,
  type YearTables,
} from '../statistics/index.ts'
import { type AnalysisPlace, numbersOf } from './places.ts'
import { readFewYears } from './queries.ts'
import type { Question } from './question.ts'
import { tablesOf } from './read-columns.ts'
import type { Asker } from './read-places.ts'
import { refusals, says } from './words.ts'

/** `refusal`: why there is nothing, where more is known of that than that there is nothing; `elsewhere`: the area that has it. */
export type FiguresRead = Readonly<{
  years: readonly YearTables[]
  notes: readonly string[]
  refusal?: string
  elsewhere?: AnalysisPlace
}>

type Asked = Readonly<{
  question: Question
  place: AnalysisPlace
  places: readonly AnalysisPlace[]
  pools: readonly OwnPool[]
}>

/** Reads what a question asks for in a place. */
export async function readFigures(
  { database }: Pick<Program, 'database'>,
  asked: Asked,
  asker: Asker,
): Promise<FiguresRead> {
  const { question, place, pools } = asked
  const { area } = place
  const { from, to } = question
  const names = tablesOf(question.variable)
  if (area === 'municipality') return readOwn(asked, names, asker)
  if (area.kind === 'neighbours') {
    const together = pools.filter(pool => pool.kind === 'neighbours' && numbersOf(pool) === area.numbers)
    const notes = [fill(says.neighboursTogether[asker.language], { names: place.label })]
    return { years: tablesOfPools(together, names, from, to), notes }
  }
  const [years, left] = await Promise.all([
    readAreaTables(database, area, names, from, to, asker.now),
    listToldInYears(database, area, from, to, asker.now),
  ])
  const notes = left.length > 0 ? [fill(says.onlyInYears[asker.language], { names: joinWords(left) })] : []
  return { years, notes }
}

/** One's own municipality's. */
async function readOwn(
  { question: { from, to }, places, pools }: Asked,
  names: readonly string[],
  { actor, language, begin }: Asker,
): Promise<FiguresRead> {
  const own = actor.municipalityNumber ?? ''
  const { years, few } = await begin(async ({ tx }) => ({
    years: await readOwnTables(tx, own, names, from, to, pools),
    few: await readFewYears(tx, own, from, to),
  }))
  const inRange = (year: number): boolean => year >= from && year <= to
  const near = pools.findLast(pool => pool.kind === 'neighbours' && pool.years.some(inRange))
  const elsewhere = near && places.find(({ id }) => id === `neighbours:${numbersOf(near)}`)
  const there = { years: tellYears((near?.years ?? []).filter(inRange)), names: elsewhere?.label ?? '' }
  const alone = few.filter(year => !pools.some(pool => pool.years.includes(year)))
  const fewAlone = alone.length > 0 ? [fill(says.fewAlone[language], { years: tellYears(alone) })] : []
  const notes = [
    ...years.flatMap(({ together }) =>
      together ? [fill(says.yearsTogether[language], { years: tellYears(together) })] : [],
    ),
    ...(elsewhere ? [fill(says.toldElsewhere[language], there)] : []),
    ...fewAlone,
  ]
  if (elsewhere) {
    const refusal = [fill(refusals.toldTogether[language], there), ...fewAlone].join(' ')
    return { years, notes, elsewhere, refusal }
  }
  if (alone.length === 0) return { years, notes }
  return { years, notes, refusal: fill(refusals.fewPeople[language], { years: tellYears(alone) }) }
}
