import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** A port of 127.0.0.1 that nobody used a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new StartError('No free port was found on 127.0.0.1.'))
      })
    })
  })
}
