import { type Database, inTransaction } from '../platform/database.ts'
import { APPROVAL_DAYS } from './approval.ts'

/**
 * A name for everything that figures of several municipalities depend on, as it is at an instant: what was frozen, drawn,
 * said and found, whose deadline has passed, and what is known of the municipalities. The same name is the same figures;
 * what is made of them may be kept under it.
 * @param now the instant that approvals are judged at.
 */
export function readState(database: Database, now: Date): Promise<string> {
  const lapsed = new Date(now.getTime() - APPROVAL_DAYS * 86_400_000)
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const [found] = await tx<{ state: string }[]>`
      select concat_ws(' ',
        (select concat_ws(':', count(*), sum(extract(epoch from created_at)), count(*) filter (where created_at <= ${lapsed}))
          from release where created_at <= ${now}),
        (select concat_ws(':', count(*), sum(extract(epoch from created_at)), count(*) filter (where created_at <= ${lapsed}))
          from pool where created_at <= ${now}),
        (select concat_ws(':', count(*), sum(hashtextextended(
          concat_ws(' ', municipality_number, year, verdict, made_at), 0))) from word_on_figures),
        (select sum(hashtextextended(m::text, 0)) from municipality m),
        (select sum(hashtextextended(a::text, 0)) from municipality_adults a)) as state`
    return found?.state ?? ''
  })
}
