import { randomUUID } from 'node:crypto'
import { FirstInvitationRefused, makeFirstInvitation } from '../src/accounts/index.ts'
import { type Command, CommandRefused } from './command.ts'
import { withDatabase } from './database.ts'

/** Makes the link that the first KORFOR account comes from. */
export const firstInvitation: Command = {
  help: `Usage: npm run -s brukerplan -- first-invitation [--again]

Prints a link that makes one KORFOR account, for whoever opens it and logs in. It is valid for 30 days, is used once, and is
shown only now: send it to the right person in a safe way. Where KORFOR has an account already it invites its own.

  --again   make one although there is a KORFOR account: all of them have left, say

Reads DATABASE_URL and PUBLIC_URL; without them, the running demonstration.`,
  options: { again: { type: 'boolean', default: false } },
  async run({ again }) {
    const { PUBLIC_URL, PORT = '3000' } = process.env
    const publicUrl = (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '')
    const wish = { id: randomUUID(), publicUrl, evenIfThereIsOne: again === true }
    const { link } = await withDatabase((database, now) => makeFirstInvitation(database, wish, now)).catch(
      error => {
        throw error instanceof FirstInvitationRefused ? new CommandRefused(error.message) : error
      },
    )
    console.log(link)
    return 0
  },
}
