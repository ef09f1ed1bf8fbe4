import type { Area, SeriesYear, Summed } from '../statistics/index.ts'
import type { Wording } from './words.ts'

/** Approved figures of others that a report is read beside; `summed` is undefined when nothing of the area is shown. */
export type Comparison = Readonly<{
  area: Area
  /** `Regionen`, `Landet`, `Kommuner med 5 000–9 999 innbyggere`. */
  label: Wording
  summed: Summed | undefined
}>

/** What a report is compared with. */
export type Beside = Readonly<{
  /** Inhabitants; null when they aren't known. */
  population: number | null
  comparisons: readonly Comparison[]
  /** The place's own years up to and with the report's, gaps included; empty when nothing else is known. */
  series: readonly SeriesYear[]
}>

export const NOTHING_BESIDE: Beside = { population: null, comparisons: [], series: [] }
