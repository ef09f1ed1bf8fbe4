// Statistics: protected counts, and nothing else, leave the register through here.
export { approvalOf, type Verdict, wordsSince } from './approval.ts'
export { type Area, sizeRangeOf } from './areas.ts'
export { auditPublished } from './auditor/audit-published.ts'
export { checkDerived, type Derived } from './auditor/derived.ts'
export type { Finding as DisclosureFinding } from './auditor/system.ts'
export { MISSING_CELL } from './coding.ts'
export { columnsOf, type RegisterRow } from './columns.ts'
export type { ProtectedTable, Release, ReleaseContent } from './contract.ts'
export { cellCounter } from './count-cells.ts'
export { freezePool, type PoolMember, type PoolWays, readPool, readPoolWays } from './create-pool.ts'
export { freezeRelease } from './create-release.ts'
export { expectedError, meanExpectedError } from './expected-error.ts'
export { INDEX_LEVELS } from './index-level.ts'
export { type Interval, shareInterval } from './interval.ts'
export { areaTable, COLOURS } from './living-partitions.ts'
export type { Need } from './need.ts'
export type { Partition } from './partition.ts'
export { partitionsOf } from './partitions.ts'
export { POOL_YEARS } from './pools.ts'
export type { Predecessor } from './predecessors.ts'
export type { Random } from './protect.ts'
export { protectRows } from './protect-rows.ts'
export { findRelease, insertVerdict, type Pool } from './queries.ts'
export {
  type AreaFigures,
  type AreaMember,
  type AreaPool,
  type MemberState,
  readArea,
} from './read-area.ts'
export { readBeside } from './read-beside.ts'
export { readPoolBeside } from './read-pool-beside.ts'
export { listReleasedYears, readAreaTables, readOwnTables, type YearTables } from './read-tables.ts'
export { SERIES_BREAKS, type SeriesYear, seriesOf, sumLastYears } from './series.ts'
export { countService, type ServiceSources, serviceSources } from './service-counts.ts'
export { AGE_BANDS, type AgeBand, sexAgeCell } from './sex-age.ts'
export type { AreaSum } from './sum-area.ts'
export { type Summed, sumReleases } from './sums.ts'
