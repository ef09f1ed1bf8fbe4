import { Worker } from 'node:worker_threads'
import type { DisclosureAudit, ReleaseContent } from '../statistics/index.ts'

/** Two seconds are usual for a large municipality; this is for what nobody has met yet. */
const LIMIT_MS = 600_000

/**
 * Has the solver look at a release or pool in a thread of its own, so that the program answers meanwhile.
 * @param place names its counts in what is found.
 * @throws Error when the solver gave up, took longer than ten minutes, or was told to stop
 */
export function auditInThread(
  place: string,
  content: ReleaseContent,
  stopping: AbortSignal,
): Promise<DisclosureAudit> {
  const { promise, resolve, reject } = Promise.withResolvers<DisclosureAudit>()
  if (stopping.aborted) return Promise.reject(new Error('stopped before it began'))
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: { place, content } })
  const end = (why: string) => () => {
    reject(new Error(why))
    void worker.terminate()
  }
  const stop = end('stopped before the solver was done')
  const timer = setTimeout(end('the solver was not done in ten minutes'), LIMIT_MS)
  stopping.addEventListener('abort', stop, { once: true })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the solver’s thread ended without an answer')))
  return promise.finally(() => {
    clearTimeout(timer)
    stopping.removeEventListener('abort', stop)
  })
}
