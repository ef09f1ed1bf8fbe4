import { createApp } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import type { Clock } from '../src/platform/clock.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { startJobs } from '../src/platform/jobs.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import type { Stops } from './stop-in-order.ts'

type RunParts = Readonly<{ config: Config; clock: Clock; webDirectory: string; stop: Stops }>

type RunningApp = Readonly<{
  /** The program's connections. */
  database: Database
  /** Begins what happens by itself: not while a time is lived through that the clock jumps about in. */
  beginJobs(): Promise<void>
}>

/** Starts the program and lets it listen; `stop` ends it. */
export async function runApp({ config, clock, webDirectory, stop }: RunParts): Promise<RunningApp> {
  const database = openDatabase(config.databaseUrl)
  stop.before(() => database.end({ timeout: 2 }))
  const vault = fileKeyVault(config.keyDirectory)
  const log = createLogger(config.logLevel)
  const app = await createApp({ config, database, clock, vault, log, webDirectory })
  stop.before(app.close)
  await app.server.listen({ host: config.host, port: config.port })
  const beginJobs = async () => {
    const jobs = await startJobs({ databaseUrl: config.databaseUrl, log }, stopping =>
      app.runDueJobs().finally(() => app.checkFigures(stopping)),
    )
    stop.before(jobs.stop)
  }
  return { database, beginJobs }
}
