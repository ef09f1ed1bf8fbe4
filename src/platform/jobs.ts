// What must happen by itself is asked for every minute, by one process of however many there are. The queue only says
// that it is time; what is due is a question to the program's own clock and database (see src/jobs.ts), which answers it
// rightly however often it is asked.
import { PgBoss } from 'pg-boss'
import type { Logger } from './log.ts'

export type Jobs = Readonly<{ stop(): Promise<void> }>

export type JobsOptions = Readonly<{
  /** Connection string of the application's role; the queue's tables lie in the schema `queue`. */
  databaseUrl: string
  log: Logger
  /** Shorter than a minute for tests: how often the queue is looked into, in seconds. */
  pollSeconds?: number
}>

const queue = 'due'

/**
 * Runs `work` once a minute in one of the processes that have called this. What it throws is logged, and tried again. Its
 * signal is aborted when the program stops: what takes long and can be begun anew is then let go of.
 */
export async function startJobs(
  { databaseUrl, log, pollSeconds = 5 }: JobsOptions,
  work: (stopping: AbortSignal) => Promise<void>,
): Promise<Jobs> {
  const stopping = new AbortController()
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'brukerplan jobs',
    max: 2,
    schema: 'queue',
    createSchema: false,
  })
  boss.on('error', error => log.error({ error: error.message }, 'the queue of jobs'))
  await boss.start()
  // One waits or runs at a time: a slow one is not overtaken by the next.
  await boss.createQueue(queue, {
    policy: 'exclusive',
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 3600,
  })
  await boss.schedule(queue, '* * * * *')
  await boss.work(queue, { pollingIntervalSeconds: pollSeconds }, async () => {
    try {
      await work(stopping.signal)
    } catch (error) {
      const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined }
      log.error({ error: name, stack }, 'a job failed and will be tried again')
      throw error
    }
  })
  // Something may have come due while no process ran.
  await boss.send(queue)
  return {
    stop() {
      stopping.abort()
      return boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
