import type { Transaction } from '../platform/database.ts'

/** Names of municipalities by number; a number that isn't one has none. */
export async function findMunicipalityNames(
  tx: Transaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ number: string; name: string }[]>`
    select number, name from municipality where number in ${tx([...numbers])}`
  return new Map(rows.map(({ number, name }) => [number, name]))
}
