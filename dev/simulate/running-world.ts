// A Brukerplan that somebody else has started, with a stand-in for ID-porten whose page moves the time.
import { sessionSchema } from '../../src/accounts/contract.ts'
import { createVisitor } from '../visitor.ts'
import type { World } from './world.ts'

/** Said to the person at the terminal in one line; `message` is the line. */
export class SimulationRefused extends Error {}

/** Where the server sends people to log in; its page `/klokke` moves the time of a demonstration. */
async function findStandIn(url: string): Promise<string> {
  const { client } = createVisitor(url)
  const landing = await client.follow(new URL('/login', url))
  await landing.response.body?.cancel()
  return landing.url.origin
}

/**
 * Finds a running server at `url`. `invitation`: a link that makes a KORFOR account, from `first-invitation`.
 * @throws SimulationRefused when nothing answers, or it isn't a place for synthetic people
 */
export async function findWorld(url: string, invitation: string, municipality: string): Promise<World> {
  const reply = await createVisitor(url)
    .get('/api/session')
    .catch(() => {
      throw new SimulationRefused(`Nothing answers at ${url}: start Brukerplan there first.`)
    })
  const session = reply.read(sessionSchema)
  if (session.environment === 'production')
    throw new SimulationRefused('The server at that address is in production, where nobody is simulated.')
  const standIn = await findStandIn(url)
  return {
    url,
    now: new Date(`${session.today}T12:00:00Z`),
    municipality,
    async moveTo(at) {
      const moved = await fetch(new URL('/klokke', standIn), {
        method: 'POST',
        body: new URLSearchParams({ to: at.toISOString() }),
      })
      if (!moved.ok)
        throw new SimulationRefused(`The time at ${url} can't be moved: it isn't a demonstration.`)
    },
    firstInvitation: async () => invitation,
    stop: async () => {},
  }
}
