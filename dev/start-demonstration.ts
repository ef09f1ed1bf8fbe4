import { join, resolve } from 'node:path'
import type { Database } from '../src/platform/database.ts'
import { buildWeb } from './build-web.ts'
import { clientOf, configOf, type Settings, urlOf } from './configure.ts'
import {
  clockPage,
  createDemonstrationClock,
  type DemonstrationClock,
  type DemonstrationDatabase,
  fillCountry,
  fillDemonstration,
  makePlaces,
  municipality,
  openGivenDatabase,
  openOwnDatabase,
  people,
  publishReports,
  type RoundDates,
} from './demonstration/index.ts'
import { type Idporten, startIdporten } from './idporten/index.ts'
import type { Ports } from './ports.ts'
import { type PostgresServer, startPostgres } from './postgres/index.ts'
import { runApp } from './run-app.ts'
import { startTraining } from './start-training.ts'
import { type Stops, stopInOrder } from './stop-in-order.ts'

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
  const { database, server } = await openDatabaseOf(settings, folder, stop)
  const clock = createDemonstrationClock(join(folder, 'clock'))
  stop.before(async () => clock.stop())
  const privateKeyFile = join(folder, 'client-key.json')
  const idporten = await startStandIn({ ports, privateKeyFile, clock, owner: database.owner })
  stop.before(idporten.stop)
  const { issuer } = idporten
  const config = configOf({
    settings,
    folder,
    environment: 'demonstration',
    port: ports.port,
    counterpartUrl: server && urlOf(ports.trainingPort),
    databaseUrl: database.appUrl,
    issuer,
    privateKeyFile,
  })
  const webDirectory = await buildWeb(say)
  const app = await runApp({ config, clock, webDirectory, stop })
  const filled = await database.fillOnce(async () => {
    const parts = { owner: database.owner, database: app.database }
    say('Making the demonstration: ten years of a country of municipalities.')
    await makePlaces(database.owner)
    const early = await fillCountry(parts)
    say('Making its people, and a municipality in the middle of its year.')
    await fillDemonstration({ ...parts, url: config.publicUrl, clock }, early)
  })
  await app.beginJobs()
  // A database that somebody else keeps is one; practising needs another.
  if (server)
    await startTraining({ settings, folder, server, ports, issuer, privateKeyFile, webDirectory, stop, say })
  if (server || filled) publishBeside(config.publicUrl, stop)
  return welcome(config.publicUrl, server && urlOf(ports.trainingPort), idporten, clock)
}

/** Publishes while people already look around: it takes some seconds that nobody should wait for. */
function publishBeside(url: string, stop: Stops): void {
  const stopping = new AbortController()
  const publishing = publishReports(url, stopping.signal).catch((error: Error) => {
    if (!stopping.signal.aborted) say(`The public reports are not all published: ${error.message}`)
  })
  stop.before(() => {
    stopping.abort()
    return publishing
  })
}

/** `server`: our own, where the database is in it. */
type OpenedDatabase = Readonly<{ database: DemonstrationDatabase; server: PostgresServer | undefined }>

async function openDatabaseOf(settings: Settings, folder: string, stop: Stops): Promise<OpenedDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = settings
  const server =
    given === undefined
      ? await startPostgres({ dataDirectory: join(folder, 'postgres'), durable: true })
      : undefined
  if (server) stop.before(server.stop)
  const database = server
    ? await openOwnDatabase(server, 'brukerplan')
    : await openGivenDatabase(owner ?? given ?? '', given ?? '')
  stop.before(() => database.owner.end({ timeout: 2 }))
  return { database, server }
}

type StandInParts = Readonly<{
  ports: Ports
  privateKeyFile: string
  clock: DemonstrationClock
  owner: Database
}>

function startStandIn({ ports, privateKeyFile, clock, owner }: StandInParts): Promise<Idporten> {
  const { port, eidPort, trainingPort } = ports
  const clients = [
    clientOf('demonstration', port, privateKeyFile),
    clientOf('training', trainingPort, privateKeyFile),
  ]
  const clockParts = { clock, url: urlOf(port), readRound: () => readRound(owner) }
  const pages = { '/klokke': (form?: URLSearchParams) => clockPage(clockParts, form) }
  return startIdporten({ port: eidPort, people, clients, pages })
}

async function readRound(owner: Database): Promise<RoundDates | undefined> {
  const [round] = await owner<RoundDates[]>`
    select end_date::text as "endDate", transfer_date::text as "transferDate" from round
    where municipality_number = ${municipality.number} order by year desc limit 1`
  return round
}

const inWords = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/Oslo',
})

function welcome(
  url: string,
  trainingUrl: string | undefined,
  idporten: Idporten,
  clock: DemonstrationClock,
): string {
  const widest = Math.max(...people.map(({ name }) => name.length))
  const lines = people.map(({ name, inEnglish }) => `    ${name.padEnd(widest)}   ${inEnglish}`)
  return `
  Brukerplan is at ${url}   (Ctrl-C stops it)

  Log in as one of these people, who do not exist:

${lines.join('\n')}

  In the demonstration it is ${inWords.format(clock.now())}.
  Move the time at ${idporten.issuer}/klokke
${trainingUrl ? `\n  Practise on written cases at ${trainingUrl}, as the same people. Nothing there counts.\n` : ''}`
}
