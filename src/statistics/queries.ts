import { getInstrument, variableNames } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import { type RegisterRow, SERVICE_TYPE } from './columns.ts'
import { type Release, type ReleaseContent, releaseContent } from './contract.ts'

type StoredRow = {
  instrument: string
  service_type: number
  answers: (number | null)[]
  index_mean: number | null
}

/** A municipality's rows of a year and their instrument's version; undefined when there are none. */
export async function readRegisterRows(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<{ instrument: string; rows: readonly RegisterRow[] } | undefined> {
  const stored = await tx<StoredRow[]>`
    select instrument, service_type, answers, index_mean
    from register_row
    where municipality_number = ${municipality} and year = ${year}`
  const versions = new Set(stored.map(row => row.instrument))
  const [instrument] = versions
  if (instrument === undefined) return undefined
  if (versions.size > 1) throw new Error(`rows of ${municipality} ${year} are of several instruments`)
  const places = new Map(variableNames(getInstrument(instrument)).map((name, index) => [name, index]))
  const rows = stored.map(({ service_type, answers, index_mean }) => ({
    year,
    value: (variable: string) =>
      variable === SERVICE_TYPE ? service_type : (answers[places.get(variable) ?? -1] ?? null),
    indexMean: index_mean,
  }))
  return { instrument, rows }
}

/** The frozen release of a municipality and year, if it has been made. */
export async function findRelease(
  tx: Transaction,
  municipality: string,
  year: number,
): Promise<Release | undefined> {
  const [found] = await tx<{ created_at: Date; content: unknown }[]>`
    select created_at, content from release where municipality_number = ${municipality} and year = ${year}`
  if (!found) return undefined
  return { municipality, year, createdAt: found.created_at, content: releaseContent.parse(found.content) }
}

/** Freezes a release, unless there is one: the first one made stands for ever. */
export async function insertRelease(
  tx: Transaction,
  release: Readonly<{ municipality: string; year: number; createdAt: Date; content: ReleaseContent }>,
): Promise<void> {
  await tx`
    insert into release (municipality_number, year, created_at, content)
    values (${release.municipality}, ${release.year}, ${release.createdAt}, ${tx.json(release.content)})
    on conflict do nothing`
}
