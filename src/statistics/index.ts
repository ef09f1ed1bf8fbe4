// Statistics: protected counts, and nothing else, leave the register through here.
export { APPROVAL_DAYS, approvalOf, type Verdict } from './approval.ts'
export { auditContent, type DisclosureAudit } from './auditor/audit-content.ts'
export { auditSums } from './auditor/audit-sums.ts'
export { checkDerived, type Derived } from './auditor/derived.ts'
export type { Finding as DisclosureFinding } from './auditor/system.ts'
export type { ProtectedTable, Release, ReleaseContent } from './contract.ts'
export { freezeRelease } from './create-release.ts'
export { MISSING_CELL } from './partitions/coding.ts'
export { cellCounter } from './partitions/count-cells.ts'
export { INDEX_LEVELS } from './partitions/index-level.ts'
export {
  areaTable,
  COLOURS,
  unsureTable,
  yellowHousingCells,
  yellowHousingUnknown,
} from './partitions/living-partitions.ts'
export type { Need } from './partitions/need.ts'
export type { Partition } from './partitions/partition.ts'
export { partitionsOf } from './partitions/partitions.ts'
export { employed } from './partitions/person-partitions.ts'
export { AGE_BANDS, type AgeBand, sexAgeCell } from './partitions/sex-age.ts'
export { freezePool, type PoolMember, type PoolWays, readPool, readPoolWays } from './pools/create-pool.ts'
export { POOL_YEARS } from './pools/pools.ts'
export { readPoolBeside } from './pools/read-pool-beside.ts'
export { listToldInYears, type OwnPool, readOwnPools, tablesOfPools } from './pools/read-pool-tables.ts'
export { type Codes, type Column, type Columns, columnsOf, type RegisterRow } from './protection/columns.ts'
export { expectedError, meanExpectedError } from './protection/expected-error.ts'
export { type Interval, shareInterval } from './protection/interval.ts'
export type { Random } from './protection/protect.ts'
export { protectRows } from './protection/protect-rows.ts'
export { countService, type ServiceSources, serviceSources } from './protection/service-counts.ts'
export { findRelease, insertVerdict, lockVerdicts, type Pool } from './queries.ts'
export { readState } from './read-state.ts'
export { listReleasedYears, readAreaTables, readOwnTables } from './read-tables.ts'
export { type Area, sizeRangeOf } from './sums/areas.ts'
export {
  type AreaFigures,
  type AreaMember,
  type AreaPool,
  type MemberState,
  readArea,
} from './sums/read-area.ts'
export { readBeside } from './sums/read-beside.ts'
export type { AreaSum } from './sums/sum-area.ts'
export { type Summed, sumReleases } from './sums/sums.ts'
export type { Predecessor } from './years/predecessors.ts'
export { SERIES_BREAKS, type SeriesYear, seriesOf, sumLastYears } from './years/series.ts'
export type { YearTables } from './years/tables-by-year.ts'
