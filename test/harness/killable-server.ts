import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServerSettings, ServerWord } from './server-process.ts'

/** A server that can be killed as a power cut would: at once, with nothing tidied up. */
export type KillableServer = Readonly<{
  /** The number of its process. */
  pid: number
  /** Resolves when the server next says the word. */
  says(word: ServerWord): Promise<void>
  /** Resolves when the process is gone; at once when it already was. */
  kill(): Promise<void>
}>

/**
 * Starts the program in a process of its own and waits until it listens.
 * @throws Error when it ends before it does.
 */
export async function startServer(settings: ServerSettings): Promise<KillableServer> {
  const child = fork(new URL('server-process.ts', import.meta.url), { execArgv: [] })
  const exited = once(child, 'exit')
  const says = (word: ServerWord) =>
    new Promise<void>((resolve, reject) => {
      child.on('message', said => said === word && resolve())
      child.once('exit', () => reject(new Error(`the server ended before it was ${word}`)))
    })
  child.send(settings)
  await says('listening')
  return {
    pid: child.pid ?? Number.NaN,
    says,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
