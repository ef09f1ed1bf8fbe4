import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/platform/database.ts'

/** The application's transactions that are still open after `patience` milliseconds without a new request. */
export async function openTransactions(owner: Database, patience = 3000): Promise<number> {
  const until = Date.now() + patience
  for (;;) {
    const [row] = await owner<{ open: number }[]>`select count(*)::int as open from pg_stat_activity
      where datname = current_database() and usename = 'brukerplan_app' and xact_start is not null`
    const open = row?.open ?? 0
    if (open === 0 || Date.now() > until) return open
    await sleep(50)
  }
}
