import type { Database } from './database.ts'

/**
 * Writes down which environment the database belongs to, the first time; gives the environment that it belongs to.
 * Synthetic people and real ones never share a database.
 */
export async function settleEnvironment(database: Database, environment: string, now: Date): Promise<string> {
  await database`insert into installation (environment, settled_at) values (${environment}, ${now}) on conflict do nothing`
  const [row] = await database<{ environment: string }[]>`select environment from installation`
  return row?.environment ?? environment
}
