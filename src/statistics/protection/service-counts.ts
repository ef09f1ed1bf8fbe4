// How many have and need each service, wherever it is counted.
import type { Instrument } from '../../instrument/index.ts'
import type { ProtectedTable } from '../contract.ts'
import {
  type Cluster,
  clusters,
  keptTable,
  patternsWith,
  patternTable,
  wantedTable,
} from '../partitions/cluster-partitions.ts'
import { NO, YES } from '../partitions/coding.ts'
import type { Need } from '../partitions/need.ts'
import type { Group } from '../partitions/partition.ts'
import { COORDINATOR } from '../partitions/plan-partitions.ts'
import { needsCell, servicesIn, serviceTable, tiedServices } from '../partitions/service-partitions.ts'

/** Cells of a table that are counted; where it isn't made since nobody is in its group, they are 0. */
type Source = Readonly<{ table: string; cells: readonly string[]; group?: Group }>

/** Where a service is counted: the table of all it is asked for, and what adds up to each need but the last. */
export type ServiceSources = Readonly<{
  service: string
  base: string
  sources: Readonly<Record<Exclude<Need, 'neither'>, readonly Source[]>>
}>

/** People by what became of a service, of `base` people. */
export type ServiceCounts = Readonly<{ base: number; counts: Readonly<Record<Need, number>> }>

/** Where each service is counted, in the order of the questionnaire. */
export function serviceSources(instrument: Instrument): readonly ServiceSources[] {
  const tied = tiedServices(instrument)
  return servicesIn(instrument).map(({ question: { name } }) => {
    const cluster = clusters.find(({ services }) => services.includes(name))
    if (cluster) return sourcesInCluster(name, cluster)
    if (name === COORDINATOR)
      return sourcesIn(name, 'coordination', need => [YES, NO].map(plan => `${need}.${plan}`))
    const together = tied.find(({ services }) => services.includes(name))
    if (!together) return sourcesIn(name, serviceTable(name), need => [need])
    const at = together.services.indexOf(name)
    return sourcesIn(name, serviceTable(...together.services), need =>
      together.combinations.filter(needs => needs[at] === need).map(needsCell),
    )
  })
}

function sourcesIn(
  service: string,
  table: string,
  cellsOf: (need: Need) => readonly string[],
): ServiceSources {
  const of = (need: Need): Source[] => [{ table, cells: cellsOf(need) }]
  return {
    service,
    base: table,
    sources: { continued: of('continued'), ended: of('ended'), unmet: of('unmet') },
  }
}

function sourcesInCluster(service: string, cluster: Cluster): ServiceSources {
  const received = patternTable(cluster, 'received')
  const recommended = patternTable(cluster, 'unmet')
  const [having, others] = [patternsWith(cluster, service, true), patternsWith(cluster, service, false)]
  const kept = (need: Need): Source => ({
    table: keptTable(service),
    cells: [need],
    group: { table: received, cells: having },
  })
  return {
    service,
    base: cluster.id,
    sources: {
      continued: [kept('continued')],
      ended: [kept('ended')],
      unmet: [
        {
          table: recommended,
          cells: having,
          group: { table: cluster.id, cells: ['unmet'] },
        },
        { table: wantedTable(service), cells: ['unmet'], group: { table: received, cells: others } },
      ],
    },
  }
}

/** Reads a service's counts; undefined when too few have it, or are asked about it, for them to be made. */
export function countService(
  { base, sources }: ServiceSources,
  find: (table: string) => ProtectedTable | undefined,
): ServiceCounts | undefined {
  const people = find(base)?.total
  const [continued, ended, unmet] = [sources.continued, sources.ended, sources.unmet].map(of =>
    sumSources(of, find),
  )
  if (people === undefined || continued === undefined || ended === undefined || unmet === undefined)
    return undefined
  const neither = people - continued - ended - unmet
  return { base: people, counts: { continued, ended, unmet, neither } }
}

function sumSources(
  sources: readonly Source[],
  find: (table: string) => ProtectedTable | undefined,
): number | undefined {
  let sum = 0
  for (const { table, cells, group } of sources) {
    const made = find(table)
    if (made) sum += addCells(made, cells)
    else if (!group || !isNobody(group, find)) return undefined
  }
  return sum
}

/** Whether a group is shown as nobody, or would be part of a group that is. */
function isNobody({ table, cells }: Group, find: (table: string) => ProtectedTable | undefined): boolean {
  const made = find(table)
  if (made) return addCells(made, cells) === 0
  const cluster = clusters.find(found => patternTable(found, 'received') === table)
  return cluster !== undefined && addCells(find(cluster.id), ['received']) === 0
}

const addCells = (table: ProtectedTable | undefined, cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (table?.cells[cell] ?? 0), 0)
