// The program in a process of its own, to be killed. Started by `killable-server.ts`, which sends it its settings and
// hears its words.
import { flushCompileCache } from 'node:module'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'

export type ServerSettings = Readonly<{
  config: Config
  /** The instant at which the program's clock stands, in ISO 8601. */
  now: string
  /** True: the vault never comes round to destroying a key, and says `destroying` instead. */
  neverDestroys?: boolean
}>

export type ServerWord = 'listening' | 'destroying'

const say = (word: ServerWord) => process.send?.(word)

async function run({ config, now, neverDestroys }: ServerSettings): Promise<void> {
  const vault = fileKeyVault(config.keyDirectory)
  const hang = () => {
    say('destroying')
    return new Promise<never>(() => {})
  }
  const app = await createApp({
    config,
    database: openDatabase(config.databaseUrl),
    clock: { now: () => new Date(now) },
    vault: neverDestroys ? { ...vault, destroy: hang } : vault,
    log: createLogger(config.logLevel),
  })
  await app.server.listen({ host: '127.0.0.1', port: config.port })
  say('listening')
  // Written by itself only at an exit, which a process that is killed doesn't come to.
  flushCompileCache()
}

process.once('message', (settings: ServerSettings) => run(settings))
// Whoever started it is gone, however that came about.
process.once('disconnect', () => process.exit())
