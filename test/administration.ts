// How tests administer accounts: as a coordinator, KORUS or KORFOR does, over HTTP, and what the database then holds.
import type { Visitor } from '../dev/visitor.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import type { Persona } from './personas.ts'

/** An app with a round under way, and what tests of administration do and ask. */
export type Administration = Awaited<ReturnType<typeof startAdministration>>

/** Starts an app; whoever starts it closes it. */
export async function startAdministration() {
  const app: TestApp = await startTestApp()
  await app.openRound()
  const rows = await app.database.owner<
    { id: string; full_name: string }[]
  >`select id, full_name from account`
  const ids = new Map(rows.map(row => [row.full_name, row.id]))
  const idOf = (persona: Persona) => ids.get(persona.name) as string
  const path = (persona: Persona, verb: string) => `/api/administration/accounts/${idOf(persona)}/${verb}`
  return {
    app,
    idOf,
    /** The address of what is done to an account. */
    path,
    /** Suspends somebody; who receives her assessments, if she holds any. */
    suspend: (by: Visitor, whom: Persona, receiver?: Persona) =>
      by.post(path(whom, 'suspend'), { confirmed: true, ...(receiver && { receiverId: idOf(receiver) }) }),
    async isSignedIn(visitor: Visitor) {
      const { body } = await visitor.get('/api/session')
      return (body as { signedIn: boolean }).signedIn
    },
    async suspendedAt(persona: Persona) {
      const [row] = await app.database.owner`select suspended_at from account where id = ${idOf(persona)}`
      return row?.suspended_at
    },
    /** The last entry of an action in the log. */
    async lastOf(action: string) {
      const [row] = await app.database.owner`select object_id, outcome, role, details from audit_entry
        where action = ${action} order by id desc limit 1`
      return row
    },
  }
}
