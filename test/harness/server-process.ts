// The program in a process of its own, for tests that kill it. Its settings come as one line of JSON on its
// standard input, and it ends when that does.
import { once } from 'node:events'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'

export type ServerSettings = Readonly<{
  config: Config
  /** The instant at which the program's clock stands. */
  now: string
  /** True: the vault never comes round to destroying a key, and says `destroying` instead. */
  neverDestroys: boolean
}>

const [line] = await once(process.stdin, 'data')
const { config, now, neverDestroys }: ServerSettings = JSON.parse(String(line))
const say = (word: string) => process.stdout.write(`${word}\n`)
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
  log: createLogger('silent'),
})
await app.server.listen({ host: '127.0.0.1', port: config.port })
// Whoever started it is gone, however that came about.
process.stdin.resume().once('end', () => process.exit())
say('listening')
