import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** Below the ports that systems give to outgoing connections: what is free here stays so until it is used. */
const range = [15_000, 30_000] as const

/** A port of 127.0.0.1 that nobody used a moment ago. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(...range)
    if (await isFree(port)) return port
  }
  throw new StartError('No free port was found on 127.0.0.1.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
