// A whole Brukerplan of one's own for a simulation: thrown away at the end, with a clock that it moves.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFirstInvitation } from '../../src/accounts/index.ts'
import { createApp, migrationsDirectory } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { findFreePort } from '../free-port.ts'
import { settleClientKey, startIdporten } from '../idporten/index.ts'
import { startPostgres } from '../postgres/index.ts'

/** Where a municipality's year is lived through. */
export type World = Readonly<{
  url: string
  /** The program's time at the beginning. */
  now: Date
  /** Number of the municipality. */
  municipality: string
  /** Moves the program's time forward. */
  moveTo(at: Date): Promise<void>
  /** A link that makes a KORFOR account. */
  firstInvitation(): Promise<string>
  stop(): Promise<void>
}>

const clientId = 'brukerplan-simulation'
/** A municipality that doesn't exist. */
const municipality = '9992'
const beginning = new Date('2026-08-17T07:00:00Z')

/** Starts PostgreSQL, a stand-in for ID-porten and the program on free ports of this machine. */
export async function startWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-simulation-'))
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    return await buildWorld(folder, later => stops.push(later), stop)
  } catch (error) {
    await stop()
    throw error
  }
}

type StopLater = (stop: () => Promise<unknown>) => void

async function startDatabase(folder: string, stopLater: StopLater): Promise<string> {
  const server = await startPostgres({
    dataDirectory: join(folder, 'postgres'),
    durable: false,
    temporary: true,
  })
  stopLater(server.stop)
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  await root`create database brukerplan`.finally(() => root.end())
  const owner = openDatabase(server.ownerUrl('brukerplan'), { max: 1 })
  await migrate(owner, migrationsDirectory)
  await owner`insert into municipality (number, name, county_number, county_name, region_code, population, population_year,
      synthetic)
    values (${municipality}, 'Sagavik', '99', 'Testfylket', 'stavanger', 42000, 2026, true)`.finally(() =>
    owner.end(),
  )
  return server.appUrl('brukerplan')
}

async function startStandIn(url: string, privateKeyFile: string, stopLater: StopLater): Promise<string> {
  const client = {
    clientId,
    redirectUris: [`${url}/login/callback`],
    postLogoutRedirectUris: [`${url}/`],
    frontchannelLogoutUri: `${url}/logout/front-channel`,
    publicKeys: [settleClientKey(privateKeyFile)],
  }
  const idporten = await startIdporten({ port: 0, people: [], clients: [client] })
  stopLater(idporten.stop)
  return idporten.issuer
}

async function buildWorld(folder: string, stopLater: StopLater, stop: World['stop']): Promise<World> {
  const databaseUrl = await startDatabase(folder, stopLater)
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const privateKeyFile = join(folder, 'client-key.json')
  const config = readConfig({
    BRUKERPLAN_ENVIRONMENT: 'demonstration',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    KEY_DIRECTORY: join(folder, 'keys'),
    IDPORTEN_ISSUER: await startStandIn(url, privateKeyFile, stopLater),
    IDPORTEN_CLIENT_ID: clientId,
    IDPORTEN_PRIVATE_KEY_FILE: privateKeyFile,
    REQUESTS_PER_MINUTE: '10000000',
    LOG_LEVEL: 'error',
  })
  const database = openDatabase(databaseUrl)
  stopLater(() => database.end({ timeout: 2 }))
  let now = beginning
  const app = await createApp({
    config,
    database,
    clock: { now: () => now },
    vault: fileKeyVault(config.keyDirectory),
    log: createLogger(config.logLevel),
  })
  stopLater(app.close)
  await app.server.listen({ host: config.host, port })
  return {
    url,
    now,
    municipality,
    moveTo: async at => {
      now = at
    },
    firstInvitation: async () =>
      (await makeFirstInvitation(database, { id: randomUUID(), publicUrl: url }, now)).link,
    stop,
  }
}
