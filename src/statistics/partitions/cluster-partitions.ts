// Services that a combination asks for: is there red housing without any housing service, children marked Obs without
// any child welfare? A table of "any of them" would tell of each of them, so each is counted among those who have any: first
// which of them they have, and then what is to become of each.

import { receivedOf, recommendedOf } from '../../instrument/index.ts'
import { TOTAL_MIN } from '../protection/protect.ts'
import { codeBy, MISSING_CELL } from './coding.ts'
import { childrenCells } from './family-partitions.ts'
import { areaTable, COLOURS } from './living-partitions.ts'
import { codeNeed, type Need, needOf } from './need.ts'
import type { Partition, Split } from './partition.ts'

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

const isReceived = (need: Need): boolean => need === 'continued' || need === 'ended'

/** Id of the table of which services of a cluster were received, or by those who received none, recommended. */
export const patternTable = ({ id }: Cluster, of: 'received' | 'unmet'): string => `${id}.${of}`

/** The cells of such a table that a service is in, or that it is not in. */
export function patternsWith({ services }: Cluster, service: string, isIn: boolean): readonly string[] {
  return patternsOf(services)
    .filter(pattern => pattern.includes(service) === isIn)
    .map(patternCell)
}

/** Of those who received a service, whether it is to continue; of those who received others, whether it is wanted. */
export const keptTable = (service: string): string => `service.${service}.kept`
export const wantedTable = (service: string): string => `service.${service}.wanted`

/** Every cluster's table, and those of its services. */
export const clusterPartitions = (): readonly Partition[] => clusters.flatMap(partitionsOfCluster)

/** All choices of one or more. */
function patternsOf(services: readonly string[]): readonly (readonly string[])[] {
  const choices = Array.from({ length: 2 ** services.length - 1 }, (_, choice) => choice + 1)
  return choices.map(choice => services.filter((_, place) => (choice >> place) % 2 === 1))
}

const patternCell = (pattern: readonly string[]): string => pattern.join('+')

function partitionsOfCluster(cluster: Cluster): readonly Partition[] {
  const { id, services, split } = cluster
  const reads = services.flatMap(service => [receivedOf(service), recommendedOf(service)])
  const any = codeBy(CLUSTER_CELLS, reads, value => {
    const needs = services.map(service => needOf(value, service))
    if (needs.some(isReceived)) return 'received'
    return needs.includes('unmet') ? 'unmet' : 'neither'
  })
  const pattern = (of: 'received' | 'unmet'): Partition => ({
    id: patternTable(cluster, of),
    ...codeBy(patternsOf(services).map(patternCell), reads, value =>
      patternCell(
        services.filter(service => {
          const need = needOf(value, service)
          return of === 'received' ? isReceived(need) : need === 'unmet'
        }),
      ),
    ),
    group: { table: id, cells: [of] },
  })
  const received = patternTable(cluster, 'received')
  return [
    { id, ...any, split },
    pattern('received'),
    pattern('unmet'),
    ...services.flatMap((service): Partition[] => [
      {
        id: keptTable(service),
        ...codeNeed(service, ['continued', 'ended']),
        group: { table: received, cells: patternsWith(cluster, service, true) },
      },
      {
        id: wantedTable(service),
        ...codeNeed(service, ['unmet', 'neither']),
        group: { table: received, cells: patternsWith(cluster, service, false) },
      },
    ]),
  ]
}
