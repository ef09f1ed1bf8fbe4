// The program on a real database and a real ID-porten. The demonstration is started by dev/start.ts.
import { join } from 'node:path'
import { createApp, migrationsDirectory } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import { openDatabase } from './platform/database.ts'
import { startJobs } from './platform/jobs.ts'
import { KeyMissing, KeyServiceUnavailable } from './platform/key-vault.ts'
import { createLogger, type Logger } from './platform/log.ts'
import { MigrationError, migrate } from './platform/migrate.ts'
import { openKeyVault } from './platform/open-key-vault.ts'

/** Migrates as the owner where its address is given; otherwise the operator has done it. */
async function prepareDatabase(config: Config): Promise<void> {
  if (!config.ownerDatabaseUrl) return
  const owner = openDatabase(config.ownerDatabaseUrl, { max: 1 })
  await migrate(owner, migrationsDirectory).finally(() => owner.end())
}

async function run(config: Config, log: Logger): Promise<void> {
  await prepareDatabase(config)
  const database = openDatabase(config.databaseUrl)
  const app = await createApp({
    config,
    database,
    log,
    clock: systemClock,
    vault: openKeyVault(config),
    webDirectory: join(import.meta.dirname, '..', 'dist', 'web'),
  })
  await app.server.listen({ host: config.host, port: config.port })
  if (!config.mail.smtpUrl)
    log.warn(`There is no SMTP_URL: reminders become files in ${config.mail.directory}`)
  const jobs = await startJobs({ databaseUrl: config.databaseUrl, log }, stopping =>
    app.runDueJobs().finally(() => app.checkFigures(stopping)),
  )
  log.info(`Brukerplan at ${config.publicUrl}`)
  const stop = async () => {
    await jobs.stop()
    await app.close()
    await database.end({ timeout: 5 })
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** One clear line for what an operator can mend; everything else with its place in the code. */
function explain(error: unknown): string {
  if ([ConfigError, MigrationError, KeyMissing, KeyServiceUnavailable].some(known => error instanceof known))
    return (error as Error).message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Choose another with PORT.'
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database at DATABASE_URL does not answer.'
  if (code === 'ENOSPC' || code === '53100') return 'There is no disk space left.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  const config = readConfig()
  await run(config, createLogger(config.logLevel))
} catch (error) {
  createLogger('fatal').fatal(explain(error))
  process.exitCode = 1
}
