import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServerSettings } from '../test/interruptions/server.ts'

/** A server that can be killed as a power cut would: at once, with nothing tidied up. */
export type KillableServer = Readonly<{ kill(): Promise<void> }>

/** Starts the program in a process of its own and waits until it listens. */
export async function startServer(settings: ServerSettings): Promise<KillableServer> {
  const child = fork(new URL('../test/interruptions/server.ts', import.meta.url), { execArgv: ['--cpu-prof','--cpu-prof-dir=/tmp/prof','--cpu-prof-interval=500'] })
  const exited = once(child, 'exit')
  child.send(settings)
  const first = await Promise.race([
    once(child, 'message').then(() => 'listening'),
    exited.then(() => 'exited'),
  ])
  if (first === 'exited') throw new Error('the server exited before it listened')
  return {
    async kill() {
      child.disconnect()
      await exited
    },
  }
}
