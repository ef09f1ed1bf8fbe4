import {
  compileCondition,
  type Instrument,
  type PlacedQuestion,
  questionsOf,
  type Rule,
  receivedOf,
  recommendedOf,
  variablesIn,
} from '../../instrument/index.ts'
import { clusters } from './cluster-partitions.ts'
import { codeBy } from './coding.ts'
import { codeNeed, NEEDS, type Need, needOf } from './need.ts'
import type { Partition } from './partition.ts'
import { COORDINATOR } from './plan-partitions.ts'
import { ageGroup } from './sex-age.ts'

/** Services that an error rule ties together, and every combination of needs that it allows. */
export type TiedServices = Readonly<{
  services: readonly string[]
  combinations: readonly (readonly Need[])[]
}>

/** Id of the table of a service, or of services tied together. */
export const serviceTable = (...services: readonly string[]): string => `service.${services.join('+')}`

/** The cell of a combination of needs. */
export const needsCell = (needs: readonly Need[]): string => needs.join('.')

export const servicesIn = (instrument: Instrument): PlacedQuestion[] =>
  questionsOf(instrument).filter(({ question }) => question.kind === 'service')

/**
 * A table per service, but those that are read together elsewhere. Services that an error rule ties together (nobody
 * has the one without the other) are one table of all their combinations, since two tables would tell of each other.
 */
export function servicePartitions(instrument: Instrument): readonly Partition[] {
  const tied = tiedServices(instrument)
  const elsewhere = new Set([
    COORDINATOR,
    ...clusters.flatMap(({ services }) => services),
    ...tied.flatMap(({ services }) => services),
  ])
  const alone = servicesIn(instrument).filter(({ question }) => !elsewhere.has(question.name))
  return [
    ...alone.map(placed => ({
      id: serviceTable(placed.question.name),
      ...codeNeed(placed.question.name),
      ...ageGroup(instrument, placed.question.name),
    })),
    ...tied.map(({ services, combinations }) => ({
      id: serviceTable(...services),
      ...codeBy(
        combinations.map(needsCell),
        services.flatMap(service => [receivedOf(service), recommendedOf(service)]),
        value => needsCell(services.map(service => needOf(value, service))),
      ),
    })),
  ]
}

/** The services that each error rule ties together, in the order of the questionnaire. */
export function tiedServices(instrument: Instrument): readonly TiedServices[] {
  const names = servicesIn(instrument).map(({ question }) => question.name)
  const ties = instrument.rules.flatMap((rule): TiedServices[] => {
    const read = new Set(rule.severity === 'error' ? variablesIn(rule.when) : [])
    const services = names.filter(name => read.has(receivedOf(name)) || read.has(recommendedOf(name)))
    return services.length > 1 ? [{ services, combinations: allowedCombinations(services, rule) }] : []
  })
  const tied = ties.flatMap(({ services }) => services)
  if (new Set(tied).size < tied.length) {
    throw new Error('a service is tied to others by several rules: their tables must become one')
  }
  return ties
}

function allowedCombinations(services: readonly string[], { when }: Rule): readonly (readonly Need[])[] {
  const names = services.flatMap(service => [receivedOf(service), recommendedOf(service)])
  const isRefused = compileCondition(when, variable => names.indexOf(variable))
  // The rule reads services alone; the person is nobody in particular.
  const facts = { age: 40, sex: 'male', birthYear: 1980 } as const
  return combinationsOf(services.length).filter(needs => {
    const values = needs.flatMap(need => [
      need === 'continued' || need === 'ended' ? 1 : 0,
      need === 'continued' || need === 'unmet' ? 1 : 0,
    ])
    return !isRefused({ values: Int32Array.from(values), facts })
  })
}

function combinationsOf(services: number): readonly (readonly Need[])[] {
  if (services === 0) return [[]]
  return combinationsOf(services - 1).flatMap(needs => NEEDS.map(need => [...needs, need]))
}
