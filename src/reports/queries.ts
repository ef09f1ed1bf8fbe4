import type { Transaction } from '../platform/database.ts'

/** A municipality's name; undefined for a number that isn't one. */
export async function findMunicipalityName(tx: Transaction, number: string): Promise<string | undefined> {
  const [found] = await tx<{ name: string }[]>`select name from municipality where number = ${number}`
  return found?.name
}
