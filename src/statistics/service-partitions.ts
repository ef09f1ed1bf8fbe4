import {
  type Instrument,
  type PlacedQuestion,
  questionsOf,
  receivedOf,
  recommendedOf,
  variablesIn,
} from '../instrument/index.ts'
import type { Group, Partition, RegisterRow } from './partition.ts'
import { bandsBelow, codesOf, sexAgeCell } from './sex-age.ts'

/** What became of a service: received and to continue, received and to end, recommended anew (unmet), or neither. */
export const NEEDS = ['continued', 'ended', 'unmet', 'neither'] as const
type Need = (typeof NEEDS)[number]

/** Where a service is counted: its table, and the inner cells that add up to each need. */
export type ServiceCells = Readonly<{
  service: string
  table: string
  cells: Readonly<Record<Need, readonly string[]>>
}>

/** Where each service is counted, in the order of the questionnaire. */
export function serviceCells(instrument: Instrument): readonly ServiceCells[] {
  const tied = tiedServices(instrument)
  return servicesIn(instrument).map(({ question: { name } }) => {
    const together = tied.find(services => services.includes(name)) ?? [name]
    const all = combinations(together.length)
    const at = together.indexOf(name)
    const cellsOf = (need: Need): string[] => all.filter(needs => needs[at] === need).map(cellId)
    const [continued = [], ended = [], unmet = [], neither = []] = NEEDS.map(cellsOf)
    return { service: name, table: tableId(together), cells: { continued, ended, unmet, neither } }
  })
}

/**
 * A table per service. Services that an error rule ties together (nobody has the one without the other) are one
 * table of all their combinations, since two tables would tell of each other.
 */
export function servicePartitions(instrument: Instrument): readonly Partition[] {
  const tied = tiedServices(instrument)
  const inTie = new Set(tied.flat())
  const alone = servicesIn(instrument).filter(({ question }) => !inTie.has(question.name))
  return [
    ...alone.map(placed => ({ ...partitionOf([placed.question.name]), ...ageGroup(instrument, placed) })),
    ...tied.map(services => partitionOf(services)),
  ]
}

const servicesIn = (instrument: Instrument): PlacedQuestion[] =>
  questionsOf(instrument).filter(({ question }) => question.kind === 'service')

/** Services that one error rule reads, in the order of the questionnaire. */
function tiedServices(instrument: Instrument): readonly (readonly string[])[] {
  const names = servicesIn(instrument).map(({ question }) => question.name)
  const errors = instrument.rules.filter(({ severity }) => severity === 'error')
  const ties = errors.map(({ when }) => {
    const read = new Set(variablesIn(when))
    return names.filter(name => read.has(receivedOf(name)) || read.has(recommendedOf(name)))
  })
  const tied = ties.filter(services => services.length > 1)
  if (new Set(tied.flat()).size < tied.flat().length) {
    throw new Error('a service is tied to others by several rules: their tables must become one')
  }
  return tied
}

function partitionOf(services: readonly string[]): Partition {
  return {
    id: tableId(services),
    cells: combinations(services.length).map(cellId),
    cellOf: row => cellId(services.map(service => needOf(row, service))),
  }
}

const tableId = (services: readonly string[]): string => `service.${services.join('+')}`
const cellId = (needs: readonly Need[]): string => needs.join('.')

function combinations(services: number): readonly (readonly Need[])[] {
  if (services === 0) return [[]]
  return combinations(services - 1).flatMap(needs => NEEDS.map(need => [...needs, need]))
}

function needOf(row: RegisterRow, service: string): Need {
  const recommended = row.value(recommendedOf(service)) === 1
  if (row.value(receivedOf(service)) === 1) return recommended ? 'continued' : 'ended'
  return recommended ? 'unmet' : 'neither'
}

/** A service asked for below an age only is a table of the people below it, since ages are a table too. */
function ageGroup(
  instrument: Instrument,
  { question, section }: PlacedQuestion,
): Readonly<{ group?: Group }> {
  const age = [section.when, question.when].flatMap(when => (when && 'age' in when ? [when.age] : []))[0]
  if (!age) return {}
  const bands = age.below === undefined ? [] : bandsBelow(age.below)
  if (age.from !== undefined || bands.length === 0) {
    throw new Error(`the age limit of "${question.name}" is not one between two age bands`)
  }
  const cells = codesOf(instrument, 'sex').flatMap(sex => bands.map(band => sexAgeCell(sex, band.id)))
  return { group: { table: 'sexAge', cells } }
}
