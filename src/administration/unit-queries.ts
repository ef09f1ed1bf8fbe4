import type { Transaction } from '../platform/database.ts'

/** False when there is no such unit in the acting coordinator's municipality. */
export async function renameUnit(tx: Transaction, id: string, name: string): Promise<boolean> {
  const renamed = await tx`update unit set name = ${name} where id = ${id}`
  return renamed.count === 1
}

export type Merging = 'done' | 'not-found' | 'both-assessed'

export async function mergeUnits(tx: Transaction, id: string, intoId: string): Promise<Merging> {
  const [row] = await tx<{ outcome: Merging }[]>`select unit_merge(${id}, ${intoId}) as outcome`
  return row?.outcome ?? 'not-found'
}
