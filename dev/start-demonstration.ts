import { join, resolve } from 'node:path'
import { createApp } from '../src/app.ts'
import { type Config, readConfig } from '../src/config.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { fileKeyVault } from '../src/platform/key-vault.ts'
import { createLogger } from '../src/platform/log.ts'
import { buildWeb } from './build-web.ts'
import {
  clockPage,
  createDemonstrationClock,
  type DemonstrationClock,
  type DemonstrationDatabase,
  fillDemonstration,
  municipality,
  openGivenDatabase,
  openOwnDatabase,
  people,
  type RoundDates,
} from './demonstration/index.ts'
import { type Idporten, settleClientKey, startIdporten } from './idporten/index.ts'
import type { Ports } from './ports.ts'
import { startPostgres } from './postgres/index.ts'
import { type Stops, stopInOrder } from './stop-in-order.ts'

type Settings = NodeJS.ProcessEnv

const clientId = 'brukerplan-demonstration'
const say = (line: string) => console.log(line)

/** Starts the demonstration and says where it is. It runs until it is told to stop. */
export async function startDemonstration(settings: Settings, ports: Ports): Promise<void> {
  const stop = stopInOrder()
  try {
    say(await start(settings, ports, stop))
  } catch (error) {
    await stop.all()
    throw error
  }
}

/** Gives what is said at the end. */
async function start(settings: Settings, ports: Ports, stop: Stops): Promise<string> {
  const folder = resolve(settings.DATA_DIRECTORY ?? join(import.meta.dirname, '..', '.data'))
  const { port, eidPort } = ports
  const database = await openDatabaseOf(settings, folder, stop.before)
  stop.before(() => database.owner.end({ timeout: 2 }))
  const clock = createDemonstrationClock(join(folder, 'clock'))
  stop.before(async () => clock.stop())
  const url = `http://localhost:${port}`
  const privateKeyFile = join(folder, 'client-key.json')
  const idporten = await startStandIn({ url, eidPort, privateKeyFile, clock, owner: database.owner })
  stop.before(idporten.stop)
  const config = configOf({ settings, folder, port, url, database, idporten, privateKeyFile })
  const connection = openDatabase(config.databaseUrl)
  stop.before(() => connection.end({ timeout: 2 }))
  const app = await createApp({
    config,
    database: connection,
    clock,
    vault: fileKeyVault(config.keyDirectory),
    log: createLogger(config.logLevel),
    webDirectory: await buildWeb(say),
  })
  stop.before(app.close)
  await app.server.listen({ host: config.host, port })
  await database.fillOnce(async () => {
    say('Making the demonstration: a municipality in the middle of its year.')
    await fillDemonstration({ url, owner: database.owner, database: connection, clock })
  })
  return welcome(url, idporten, clock)
}

type StopLater = (stop: () => Promise<unknown>) => void

async function openDatabaseOf(
  settings: Settings,
  folder: string,
  stopLater: StopLater,
): Promise<DemonstrationDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = settings
  if (given !== undefined) return openGivenDatabase(owner ?? given, given)
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: true })
  stopLater(server.stop)
  return openOwnDatabase(server)
}

type StandInParts = Readonly<{
  url: string
  eidPort: number
  privateKeyFile: string
  clock: DemonstrationClock
  owner: Database
}>

function startStandIn(parts: StandInParts): Promise<Idporten> {
  const { url, eidPort, privateKeyFile, clock, owner } = parts
  const client = {
    clientId,
    redirectUris: [`${url}/login/callback`],
    postLogoutRedirectUris: [`${url}/`],
    frontchannelLogoutUri: `${url}/logout/front-channel`,
    publicKeys: [settleClientKey(privateKeyFile)],
  }
  const clockParts = { clock, url, readRound: () => readRound(owner) }
  const pages = { '/klokke': (form?: URLSearchParams) => clockPage(clockParts, form) }
  return startIdporten({ port: eidPort, people, clients: [client], pages })
}

async function readRound(owner: Database): Promise<RoundDates | undefined> {
  const [round] = await owner<RoundDates[]>`
    select end_date::text as "endDate", transfer_date::text as "transferDate" from round
    where municipality_number = ${municipality.number} order by year desc limit 1`
  return round
}

type ConfigParts = Readonly<{
  settings: Settings
  folder: string
  port: number
  url: string
  database: DemonstrationDatabase
  idporten: Idporten
  privateKeyFile: string
}>

function configOf({ settings, folder, port, url, database, idporten, privateKeyFile }: ConfigParts): Config {
  return readConfig({
    LOG_LEVEL: 'warn',
    KEY_DIRECTORY: join(folder, 'keys'),
    // The filling and a simulator are one address each.
    REQUESTS_PER_MINUTE: '100000',
    ...settings,
    BRUKERPLAN_ENVIRONMENT: 'demonstration',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: database.appUrl,
    IDPORTEN_ISSUER: idporten.issuer,
    IDPORTEN_CLIENT_ID: clientId,
    IDPORTEN_PRIVATE_KEY_FILE: privateKeyFile,
  })
}

const inWords = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Oslo',
})

function welcome(url: string, idporten: Idporten, clock: DemonstrationClock): string {
  const widest = Math.max(...people.map(({ name }) => name.length))
  const lines = people.map(({ name, inEnglish }) => `    ${name.padEnd(widest)}   ${inEnglish}`)
  return `
  Brukerplan is at ${url}   (Ctrl-C stops it)

  Log in as one of these people, who do not exist:

${lines.join('\n')}

  In the demonstration it is ${inWords.format(clock.now())}.
  Move the time at ${idporten.issuer}/klokke
`
}
