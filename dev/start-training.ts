// The training environment beside the demonstration: the same program, on a database, keys and a clock of its own.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { configOf, type Settings, urlOf } from './configure.ts'
import { createDemonstrationClock, fillTraining, openOwnDatabase } from './demonstration/index.ts'
import type { Ports } from './ports.ts'
import type { PostgresServer } from './postgres/index.ts'
import { runApp } from './run-app.ts'
import type { Stops } from './stop-in-order.ts'

type TrainingParts = Readonly<{
  settings: Settings
  /** The demonstration's; this one keeps its things in a folder within it. */
  folder: string
  server: PostgresServer
  ports: Ports
  issuer: string
  privateKeyFile: string
  webDirectory: string
  stop: Stops
  say: (line: string) => void
}>

/** Starts it; the first time with a year, a round and everybody's accounts, and nobody assessed. */
export async function startTraining(parts: TrainingParts): Promise<void> {
  const { settings, server, ports, issuer, privateKeyFile, webDirectory, stop, say } = parts
  const folder = join(parts.folder, 'training')
  mkdirSync(folder, { recursive: true })
  const { owner, appUrl, fillOnce } = await openOwnDatabase(server, 'brukerplan_training')
  stop.before(() => owner.end({ timeout: 2 }))
  const clock = createDemonstrationClock(join(folder, 'clock'))
  stop.before(async () => clock.stop())
  const config = configOf({
    settings: { ...settings, KEY_DIRECTORY: join(folder, 'keys'), MAIL_DIRECTORY: join(folder, 'mail') },
    folder,
    environment: 'training',
    port: ports.trainingPort,
    counterpartUrl: urlOf(ports.port),
    databaseUrl: appUrl,
    issuer,
    privateKeyFile,
  })
  const { database, beginJobs } = await runApp({ config, clock, webDirectory, stop })
  await fillOnce(async () => {
    say('Making the training environment: an open round, and nobody assessed.')
    await fillTraining({ url: config.publicUrl, owner, database, clock })
  })
  await beginJobs()
}
