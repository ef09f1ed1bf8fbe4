// Which tables of a municipality are made. A new one may be logically tied to those that are here (the same people
// counted by almost the same answer): then it belongs in a group, or the guarantee of protect.ts no longer holds.
import {
  areasOf,
  colourOf,
  type Instrument,
  levelOf,
  type Question,
  questionsOf,
  receivedOf,
  recommendedOf,
  type Section,
} from '../instrument/index.ts'
import { type Group, MISSING_CELL, type Partition, type RegisterRow } from './partition.ts'

/** Ages at the end of the year, both ends included. */
export const AGE_BANDS = [
  { id: '16-24', from: 16, to: 24 },
  { id: '25-39', from: 25, to: 39 },
  { id: '40-54', from: 40, to: 54 },
  { id: '55-66', from: 55, to: 66 },
  { id: '67+', from: 67, to: Number.POSITIVE_INFINITY },
] as const

/** What became of a service: received and to continue, received and to end, recommended anew (unmet), or neither. */
export const NEEDS = ['continued', 'ended', 'unmet', 'neither'] as const

/** The levels of the living-conditions index, best first. */
export const INDEX_LEVELS = ['green', 'yellow', 'red', 'blue'] as const

/** The colours of an area. */
export const COLOURS = ['green', 'yellow', 'red'] as const

/** The cell of a sex (its code) and an age band. */
export const sexAgeCell = (sex: number, band: string): string => `${sex}.${band}`

/** Ids of the tables of areas and services. */
export const areaTable = (area: string): string => `area.${area}`
export const serviceTable = (service: string): string => `service.${service}`

/** All tables of a municipality and year, those that others are groups of first. */
export function partitionsOf(instrument: Instrument, year: number): readonly Partition[] {
  const services = questionsOf(instrument).filter(({ question }) => question.kind === 'service')
  return [
    sexAge(instrument, year),
    category(instrument),
    ...areasOf(instrument).map(area => areaColours(area.name, area.rating, area.indexedWhen)),
    indexLevels,
    ...services.map(({ question, section }) => serviceNeeds(instrument, question, section)),
  ]
}

/** The codes of a fact or a choice. */
function codesOf(instrument: Instrument, variable: string): number[] {
  const fact = instrument.facts.find(({ name }) => name === variable)
  const question = questionsOf(instrument).find(({ question: { name } }) => name === variable)?.question
  const options = fact?.options ?? (question?.kind === 'choice' ? question.options : undefined)
  if (!options) throw new Error(`the instrument ${instrument.version} has no choice "${variable}"`)
  return options.map(({ code }) => code)
}

function sexAge(instrument: Instrument, year: number): Partition {
  const cells = codesOf(instrument, 'sex').flatMap(sex => AGE_BANDS.map(band => sexAgeCell(sex, band.id)))
  return {
    id: 'sexAge',
    cells: [...cells, MISSING_CELL],
    cellOf: row => {
      const sex = row.value('sex')
      const age = year - (row.value('birth_year') ?? year)
      const band = AGE_BANDS.find(({ from, to }) => age >= from && age <= to)
      return sex === null || !band ? MISSING_CELL : sexAgeCell(sex, band.id)
    },
  }
}

function category(instrument: Instrument): Partition {
  return {
    id: 'category',
    cells: [...codesOf(instrument, 'category').map(String), MISSING_CELL],
    cellOf: row => String(row.value('category') ?? MISSING_CELL),
  }
}

/** An area that counts only for some categories (substance use) is a table of those people. */
function areaColours(
  name: string,
  rating: string,
  indexedWhen: Readonly<{ answer: string; in: readonly number[] }> | undefined,
): Partition {
  if (indexedWhen && indexedWhen.answer !== 'category') {
    throw new Error(`the area "${name}" counts by "${indexedWhen.answer}", which is no table`)
  }
  return {
    id: areaTable(name),
    cells: [...COLOURS, MISSING_CELL],
    ...(indexedWhen ? { group: { table: 'category', cells: indexedWhen.in.map(String) } } : {}),
    cellOf: row => {
      const value = row.value(rating)
      return value === null ? MISSING_CELL : colourOf(value)
    },
  }
}

const indexLevels: Partition = {
  id: 'index',
  cells: [...INDEX_LEVELS, MISSING_CELL],
  cellOf: row => (row.indexMean === null ? MISSING_CELL : levelOf(row.indexMean)),
}

function serviceNeeds(instrument: Instrument, question: Question, section: Section): Partition {
  const group = ageGroup(instrument, question, section)
  const [received, recommended] = [receivedOf(question.name), recommendedOf(question.name)]
  const needOf = (row: RegisterRow): (typeof NEEDS)[number] => {
    if (row.value(received) === 1) return row.value(recommended) === 1 ? 'continued' : 'ended'
    return row.value(recommended) === 1 ? 'unmet' : 'neither'
  }
  return { id: serviceTable(question.name), cells: NEEDS, ...(group ? { group } : {}), cellOf: needOf }
}

/** A service asked for below an age only is a table of the people below it, since ages are a table too. */
function ageGroup(instrument: Instrument, question: Question, section: Section): Group | undefined {
  const age = [section.when, question.when].flatMap(when => (when && 'age' in when ? [when.age] : []))[0]
  if (!age) return undefined
  const bands = AGE_BANDS.filter(band => age.below !== undefined && band.to < age.below)
  if (age.from !== undefined || bands.at(-1)?.to !== (age.below ?? 0) - 1) {
    throw new Error(`the age limit of "${question.name}" is not one between two age bands`)
  }
  const cells = codesOf(instrument, 'sex').flatMap(sex => bands.map(band => sexAgeCell(sex, band.id)))
  return { table: 'sexAge', cells }
}
