// Which tables of a municipality are made, parents before children. A new one may be logically tied to those that are
// here (the same people counted by almost the same answer): then it belongs in a group or a split of the other, or in
// ties.ts, or the guarantee of protect.ts no longer holds. partitions.test.ts looks for ties in the instrument.
import { areasOf, type Instrument } from '../../instrument/index.ts'
import { clusterPartitions } from './cluster-partitions.ts'
import { familyPartitions } from './family-partitions.ts'
import { areaPartitions, indexPartition, situationPartitions } from './living-partitions.ts'
import type { Division, Partition } from './partition.ts'
import { personPartitions } from './person-partitions.ts'
import { coordinationPartition, planPartitions } from './plan-partitions.ts'
import { registrations } from './registrations.ts'
import { servicePartitions } from './service-partitions.ts'
import { substancePartitions } from './substance-partitions.ts'

const known = new WeakMap<Instrument, readonly Partition[]>()

/** The tables of a release that are counted in rows, those that others are groups or parts of first. Made once for each instrument. */
export function partitionsOf(instrument: Instrument): readonly Partition[] {
  const partitions = known.get(instrument) ?? makePartitions(instrument)
  known.set(instrument, partitions)
  return partitions
}

/** All tables that a release may have. */
export const divisionsOf = (instrument: Instrument): readonly Division[] => [
  ...partitionsOf(instrument),
  registrations,
]

function makePartitions(instrument: Instrument): readonly Partition[] {
  return [
    ...personPartitions(instrument),
    ...areasOf(instrument).flatMap(areaPartitions),
    indexPartition,
    ...situationPartitions(instrument),
    ...familyPartitions(instrument),
    ...substancePartitions(instrument),
    ...planPartitions(instrument),
    coordinationPartition,
    ...clusterPartitions(),
    ...servicePartitions(instrument),
  ]
}
