// Statistics: the protected counts of a municipality and year, and nothing else, leave the register through here.
export {
  type ProtectedTable,
  protectedTable,
  type Release,
  type ReleaseContent,
  releaseContent,
} from './contract.ts'
export { createRelease, freezeRelease } from './create-release.ts'
export { MISSING_CELL, type RegisterRow } from './partition.ts'
export { areaTable, COLOURS, INDEX_LEVELS } from './partitions.ts'
export { BASE, type Random, TOTAL_MIN } from './protect.ts'
export { protectRows } from './protect-rows.ts'
export { findRelease } from './queries.ts'
export { NEEDS, type Need, type ServiceCells, serviceCells } from './service-partitions.ts'
export { AGE_BANDS, type AgeBand, sexAgeCell } from './sex-age.ts'
