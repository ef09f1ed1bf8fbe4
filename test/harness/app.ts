import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../dev/free-port.ts'
import {
  type Idporten,
  type StandInPerson,
  settleClientKey,
  startIdporten,
} from '../../dev/idporten/index.ts'
import { createVisitor, type Visitor } from '../../dev/visitor.ts'
import { type App, createApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { fileKeyVault } from '../../src/platform/key-vault.ts'
import { createLogger, type Logger } from '../../src/platform/log.ts'
import { openRound, type RoundWish, settlePersonas } from '../builders.ts'
import { type Persona, personas } from '../personas.ts'
import { createTestClock, type TestClock } from './clock.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

export type TestAppOptions = Readonly<{
  /** When the test begins; 1 October 2026 at noon in Norway unless said. */
  at?: Date
  /** False for an empty database: no municipalities of ours, no accounts. */
  settled?: boolean
  /** The folder of the built web, for tests in a browser (see `browser.ts`). */
  webDirectory?: string
  /** A database to run on; a clone of the migrated template unless given. It is dropped at the end. */
  database?: TestDatabase
  /** Where the program's log goes; nowhere unless given. */
  log?: Logger
  /** What differs from the usual settings. */
  config?: Partial<Config>
}>

export type TestApp = Readonly<{
  url: string
  app: App
  config: Config
  clock: TestClock
  database: TestDatabase
  idporten: Idporten
  /** A new visitor, not logged in. */
  visit(): Visitor
  /** A visitor who has logged in with the real exchange. When she has several accounts, none is chosen. */
  logIn(persona: Persona): Promise<Visitor>
  /** Opens a round with its keys; gives its identifier. */
  openRound(wish?: RoundWish): Promise<string>
  close(): Promise<void>
}>

/**
 * The whole program on real parts: a database of its own, a stand-in for ID-porten, keys in a temporary folder, and a
 * clock that the test moves. Start it in `beforeAll` and `close` it in `afterAll`.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { at = new Date('2026-10-01T10:00:00Z'), settled = true } = options
  const [database, port] = await Promise.all([options.database ?? cloneDatabase(), findFreePort()])
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-app-'))
  const url = `http://localhost:${port}`
  const privateKeyFile = join(folder, 'client-key.json')
  const idporten = await startIdporten({
    port: 0,
    people: Object.values(personas).map(toStandInPerson),
    clients: [testClient(url, privateKeyFile)],
  })
  const config = {
    ...readConfig({
      BRUKERPLAN_ENVIRONMENT: 'demonstration',
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      KEY_DIRECTORY: join(folder, 'keys'),
      MAIL_DIRECTORY: join(folder, 'mail'),
      IDPORTEN_ISSUER: idporten.issuer,
      IDPORTEN_CLIENT_ID: clientId,
      IDPORTEN_PRIVATE_KEY_FILE: privateKeyFile,
      REQUESTS_PER_MINUTE: '1000000',
      SEARCHES_PER_HOUR: '1000000',
      SEARCHES_PER_DAY: '1000000',
      LOG_LEVEL: 'silent',
    }),
    ...options.config,
  }
  const clock = createTestClock(at)
  const vault = fileKeyVault(config.keyDirectory)
  const { webDirectory, log = createLogger(config.logLevel) } = options
  const app = await createApp({ config, database: database.app, clock, vault, log, webDirectory })
  const { keyRing } = app.program
  if (settled) await settlePersonas(database.owner, keyRing, clock.now())
  await app.server.listen({ host: '127.0.0.1', port })

  return {
    url,
    app,
    config,
    clock,
    database,
    idporten,
    visit: () => createVisitor(url),
    logIn: async persona => {
      const visitor = createVisitor(url)
      await visitor.logIn(persona)
      return visitor
    },
    openRound: wish => openRound(database.owner, keyRing, clock.now(), wish),
    close: async () => {
      await app.close()
      await idporten.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const clientId = 'brukerplan-test'

function testClient(url: string, privateKeyFile: string) {
  return {
    clientId,
    redirectUris: [`${url}/login/callback`],
    postLogoutRedirectUris: [`${url}/`],
    frontchannelLogoutUri: `${url}/logout/front-channel`,
    publicKeys: [settleClientKey(privateKeyFile)],
  }
}

function toStandInPerson(persona: Persona): StandInPerson {
  const role = persona.role ?? 'uten konto'
  return {
    name: persona.name,
    nationalNumber: persona.nationalNumber,
    role: { nb: role, nn: role },
    level: persona.level ?? 'high',
  }
}
