// The program in a process of its own, to be killed. Started by `start-server.ts`, which sends it its settings.
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'

/** What the starter sends; the clock stands still at `at`. */
export type ServerSettings = Readonly<{ config: Config; at: string }>

process.once('message', async ({ config, at }: ServerSettings) => {
  const app = await createApp({
    config,
    database: openDatabase(config.databaseUrl),
    clock: { now: () => new Date(at) },
    vault: fileKeyVault(config.keyDirectory),
    log: createLogger(config.logLevel),
  })
  await app.server.listen({ host: '127.0.0.1', port: config.port })
  process.send?.('listening')
})
process.once('disconnect', () => process.exit())
