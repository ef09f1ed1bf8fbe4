import type { Wording } from '../reports/index.ts'
import type { ServiceSources } from '../statistics/index.ts'
import type { Topic } from './words.ts'

/** One answer that can be counted: cells of the variable's table. */
export type Category = Readonly<{ id: string; label: Wording; cells: readonly string[] }>

/**
 * Something that can be asked for: a table of the releases, or one side of it. `spread`: a service that is counted over
 * several tables, which can't be crossed with anything.
 */
export type AnalysisVariable = Readonly<{
  id: string
  topic: Topic
  label: Wording
  table: string
  categories: readonly Category[]
  spread?: ServiceSources
}>
