// Services that a combination asks for: is there red housing without any housing service, children marked Obs without
// any child welfare? A table of "any of them" would tell of each of them, so each is a table of those who have any.

import { receivedOf, recommendedOf } from '../instrument/index.ts'
import { codeBy, MISSING_CELL } from './coding.ts'
import { childrenCells } from './family-partitions.ts'
import { areaTable, COLOURS } from './living-partitions.ts'
import { codeNeed, type Need, needOf } from './need.ts'
import type { Group, Partition, Split } from './partition.ts'
import { TOTAL_MIN } from './protect.ts'

/** Services read together, and the parts of another table that they are read in. */
export type Cluster = Readonly<{ id: string; services: readonly string[]; split: Split }>

export const clusters: readonly Cluster[] = [
  {
    id: 'housingServices',
    services: ['nav_temp_housing', 'home_without_staff', 'home_with_staff'],
    split: {
      table: areaTable('housing'),
      into: [['red'], [...COLOURS.filter(colour => colour !== 'red'), MISSING_CELL]],
      min: TOTAL_MIN,
    },
  },
  {
    id: 'childWelfare',
    services: ['cw_child_measures', 'cw_child_in_care', 'cw_child_report'],
    split: {
      table: 'children',
      into: [childrenCells.obs, childrenCells.all.filter(cell => !cell.endsWith('.obs'))],
      min: TOTAL_MIN,
    },
  },
]

/** Received at all; if not, recommended at all; or neither. */
const CLUSTER_CELLS = ['received', 'unmet', 'neither'] as const
type ClusterCell = 'received' | 'unmet'

/** What can have become of one of the services among those who received any, or were only recommended any. */
export const clusterNeeds: Readonly<Record<ClusterCell, readonly Need[]>> = {
  received: ['continued', 'ended', 'unmet', 'neither'],
  unmet: ['unmet', 'neither'],
}

/** Those of a cluster whose services are told one by one. */
export const clusterGroup = (cluster: Cluster, cell: ClusterCell): Group => ({
  table: cluster.id,
  cells: [cell],
})

/** Id of the table of one of the services among those. */
export const clusterTable = (service: string, cell: ClusterCell): string => `service.${service}.${cell}`

/** Every cluster's table, and those of its services. */
export const clusterPartitions = (): readonly Partition[] => clusters.flatMap(partitionsOfCluster)

function partitionsOfCluster(cluster: Cluster): readonly Partition[] {
  const { id, services, split } = cluster
  const any = codeBy(
    CLUSTER_CELLS,
    services.flatMap(service => [receivedOf(service), recommendedOf(service)]),
    value => {
      const needs = services.map(service => needOf(value, service))
      if (needs.some(need => need === 'continued' || need === 'ended')) return 'received'
      return needs.includes('unmet') ? 'unmet' : 'neither'
    },
  )
  return [
    { id, ...any, split },
    ...(['received', 'unmet'] as const).flatMap(cell =>
      services.map(service => ({
        id: clusterTable(service, cell),
        ...codeNeed(service, clusterNeeds[cell]),
        group: clusterGroup(cluster, cell),
      })),
    ),
  ]
}
