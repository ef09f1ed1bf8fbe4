// The composition root: the only place that knows every feature. Everything it needs is passed in, so that a test can
// give it a database of its own and live through a year.
import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import {
  connectEid,
  findOpenedInvitation,
  invitationRoutes,
  loginRoutes,
  ownSessionRoutes,
  type Program,
  placeRoutes,
  type Route,
  serveRoute,
  sessionRoutes,
} from './accounts/index.ts'
import { administrationRoutes } from './administration/index.ts'
import { analysisRoutes } from './analysis/index.ts'
import { approvalRoutes } from './approvals/index.ts'
import { assessmentRoutes } from './assessments/index.ts'
import { chainAudit, readChainEnd } from './audit/index.ts'
import { type Config, ConfigError } from './config.ts'
import { controlRoutes } from './control/index.ts'
import { figureChecker } from './disclosure/index.ts'
import { createKeyRing, findLostKeys } from './identity/index.ts'
import { informationLetterRoutes } from './information-letter/index.ts'
import { openMailer, runDueJobs } from './jobs.ts'
import { optOutRoutes } from './opt-outs/index.ts'
import { type Clock, dateInOslo } from './platform/clock.ts'
import { type Database, inTransaction } from './platform/database.ts'
import { createHttpServer } from './platform/http.ts'
import { settleEnvironment } from './platform/installation.ts'
import type { KeyVault } from './platform/key-vault.ts'
import type { Logger } from './platform/log.ts'
import { serveWeb } from './platform/web-files.ts'
import { poolingRoutes } from './pooling/index.ts'
import { publicationPages, publicationRoutes } from './publications/index.ts'
import { registerRoutes } from './register/index.ts'
import { areaReportRoutes, reportRoutes } from './reports/index.ts'
import { finishDestruction, roundRoutes } from './rounds/index.ts'
import { freezeRelease } from './statistics/index.ts'
import { type AfterTransfer, submissionRoutes } from './submission/index.ts'
import { trainingRoutes } from './training/index.ts'

export type AppParts = Readonly<{
  config: Config
  /** Connections as the application's role, `brukerplan_app`. */
  database: Database
  clock: Clock
  vault: KeyVault
  log: Logger
  /** The built web; undefined serves the API alone. */
  webDirectory?: string | undefined
}>

export type App = Readonly<{
  server: FastifyInstance
  program: Program
  routes: readonly Route[]
  /** Does what must happen by itself and is due at the clock's instant (see jobs.ts). */
  runDueJobs(): Promise<void>
  /** Has the solver look at the next figures that were frozen and not checked yet, until `stopping` is aborted. */
  checkFigures(stopping: AbortSignal): Promise<void>
  close(): Promise<void>
}>

/** How often new audit entries are chained. */
const chainEveryMs = 1000

function composeProgram({ config, database, clock, vault, log }: AppParts): Program {
  return {
    database,
    clock,
    log,
    keyRing: createKeyRing(vault),
    newId: randomUUID,
    environment: config.environment,
    publicUrl: config.publicUrl,
    counterpartUrl: config.counterpartUrl,
    searchLimits: config.searchLimits,
    pseudonymPolicy: config.pseudonymPolicy,
  }
}

/** The first release of a municipality's figures is frozen as soon as its rows are in the register. */
function releaseAfterTransfer({ database, clock }: Program): AfterTransfer {
  return async ({ municipalityNumber, year }) => {
    await freezeRelease(database, municipalityNumber, year, clock.now(), limit => randomInt(limit))
  }
}

function composeRoutes(program: Program, config: Config, build: string): Route[] {
  const eid = connectEid({
    ...config.idporten,
    redirectUri: `${config.publicUrl}/login/callback`,
    afterLogoutUri: `${config.publicUrl}/`,
  })
  return [
    ...loginRoutes(program, eid),
    ...sessionRoutes(program, build, findOpenedInvitation),
    ...ownSessionRoutes,
    ...invitationRoutes(program),
    ...placeRoutes,
    ...roundRoutes(program),
    ...informationLetterRoutes(program),
    ...optOutRoutes(program),
    ...assessmentRoutes(program),
    ...trainingRoutes(program, () => randomInt(2 ** 32) / 2 ** 32),
    ...administrationRoutes(program),
    ...controlRoutes(program),
    ...submissionRoutes(program, releaseAfterTransfer(program)),
    ...registerRoutes(program),
    ...reportRoutes(program, limit => randomInt(limit)),
    ...areaReportRoutes(program),
    ...analysisRoutes(program),
    ...approvalRoutes,
    ...poolingRoutes(program, limit => randomInt(limit)),
    ...publicationRoutes(program),
  ]
}

/** Writes the end of the chain into the program's log once a day: kept elsewhere, it shows if the end was cut off. */
function anchorDaily({ database, log, clock }: AppParts): () => Promise<void> {
  let anchoredOn = ''
  return async () => {
    const today = dateInOslo(clock.now())
    if (today === anchoredOn) return
    anchoredOn = today
    const end = await readChainEnd(database)
    if (end) log.info({ auditEnd: `${end.position}:${end.hash}` }, 'the end of the audit log today')
  }
}

function chainContinually(parts: AppParts): () => void {
  const { database, log } = parts
  const anchor = anchorDaily(parts)
  const timer = setInterval(() => {
    chainAudit(database)
      .then(anchor)
      .catch(error => log.error({ error: error.message }, 'the audit log could not be chained'))
  }, chainEveryMs)
  return () => clearInterval(timer)
}

async function serveHealth(server: FastifyInstance, database: Database): Promise<void> {
  server.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  server.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await database`select 1`.then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'no database' })
  })
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
}

/** @throws ConfigError when the database belongs to another environment */
async function demandOwnDatabase({ config: { environment }, database, clock }: AppParts): Promise<void> {
  const settled = await settleEnvironment(database, environment, clock.now())
  if (settled === environment) return
  throw new ConfigError(
    `The database at DATABASE_URL belongs to the environment ${settled}; ${environment} needs a database of its own.`,
  )
}

/**
 * Nobody can log in without the key of account holders' tokens; without another key only what it protects is out of reach.
 * @throws KeyMissing when that first one is lost
 */
async function settleKeys({ database, clock, vault, log }: AppParts, { keyRing }: Program): Promise<void> {
  const as = { system: 'keys' } as const
  await inTransaction(database, as, clock.now(), tx => keyRing.makeAccountKey(tx))
  await inTransaction(database, as, clock.now(), tx => keyRing.accountKey(tx))
  const lost = await findLostKeys(database, vault, clock.now())
  if (lost.length > 0)
    log.error({ keys: lost }, 'keys are lost: what they protect cannot be opened until they are put back')
}

/** Builds the whole program on its parts. It listens when `server.listen` is called. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, database } = parts
  await demandOwnDatabase(parts)
  const program = composeProgram(parts)
  await settleKeys(parts, program)
  await finishDestruction(program)
  const server = await createHttpServer({
    log: parts.log,
    publicUrl: config.publicUrl,
    eidOrigin: new URL(config.idporten.issuer).origin,
    requestsPerMinute: config.requestsPerMinute,
  })
  const build = await serveWeb(server, parts.webDirectory, {
    publicUrl: config.publicUrl,
    indexed: config.environment !== 'training',
    morePages: publicationPages(database, parts.clock),
  })
  const routes = composeRoutes(program, config, build)
  for (const route of routes) serveRoute(server, program, route)
  await serveHealth(server, database)
  const stopChaining = chainContinually(parts)
  const mailer = openMailer(config)
  return {
    server,
    program,
    routes,
    runDueJobs: () => runDueJobs(program, mailer),
    checkFigures: figureChecker(program),
    async close() {
      stopChaining()
      mailer.close()
      await server.close()
      await chainAudit(database).catch(() => 0)
    },
  }
}

/** Where the numbered migrations lie. */
export const migrationsDirectory = join(import.meta.dirname, '..', 'migrations')
