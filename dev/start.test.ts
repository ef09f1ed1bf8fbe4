import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionSchema } from '../src/accounts/contract.ts'
import { people } from './demonstration/index.ts'
import { findFreePort } from './free-port.ts'
import { createVisitor } from './visitor.ts'

let folder: string
let port: number
let eidPort: number
let trainingPort: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-start-'))
  ;[port, eidPort, trainingPort] = [await findFreePort(), await findFreePort(), await findFreePort()]
})

afterAll(() => {
  const pointer = join(folder, 'postgres', 'postgres-folder')
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

type Run = Readonly<{ process: ChildProcess; output(): string; ended: Promise<number | null> }>

function start(environment: NodeJS.ProcessEnv = {}): Run {
  const { DATABASE_URL: _, IDPORTEN_ISSUER: __, NODE_ENV: ___, ...ours } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: {
      ...ours,
      DATA_DIRECTORY: folder,
      PORT: String(port),
      IDPORTEN_PORT: String(eidPort),
      TRAINING_PORT: String(trainingPort),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk
    })
  return {
    process: child,
    output: () => output,
    ended: new Promise(resolve => child.once('exit', resolve)),
  }
}

/** Waits until the address is told; a start that ended is not waited for. */
async function untilWelcome(run: Run, timeout: number): Promise<void> {
  const ended = run.ended.then(status => expect.fail(`ended with ${status}: ${run.output()}`))
  const welcomed = expect.poll(run.output, { timeout, interval: 50 }).toContain('Brukerplan is at')
  await Promise.race([welcomed, ended])
}

/** Beside it, on a database of its own, an assessor can begin at once. */
async function tryToPractise(): Promise<void> {
  const visitor = createVisitor(practice())
  await visitor.logIn(
    people.find(({ inEnglish }) => inEnglish.startsWith('assessor')) ?? expect.fail('nobody'),
  )
  const session = (await visitor.get('/api/session')).read(sessionSchema)
  expect(session).toMatchObject({ environment: 'training', counterpartUrl: address() })
  expect((await visitor.get('/api/assessments')).body).toEqual({ roundState: 'open', assessments: [] })
  expect((await visitor.post('/api/training/attempts', { vignette: 'runar' })).status).toBe(200)
}

const practice = () => `http://localhost:${trainingPort}`
const address = () => `http://localhost:${port}`

test('starts on nothing, and its people can log in', { timeout: 120_000 }, async () => {
  const run = start()
  await untilWelcome(run, 100_000)
  expect((await fetch(address())).status).toBe(200)
  const visitor = createVisitor(address())
  await visitor.logIn(people[0] ?? expect.fail('nobody'))
  const session = (await visitor.get('/api/session')).read(sessionSchema)
  expect(session.account).toMatchObject({ role: 'korfor', fullName: people[0]?.name })
  expect(session).toMatchObject({ environment: 'demonstration', counterpartUrl: practice() })
  expect((await fetch(`http://localhost:${eidPort}/klokke`)).status).toBe(200)
  await tryToPractise()
  run.process.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

test('starts again in under five seconds, also after kill -9', { timeout: 60_000 }, async () => {
  const killed = start()
  await untilWelcome(killed, 20_000)
  killed.process.kill('SIGKILL')
  await killed.ended
  const before = performance.now()
  const run = start()
  await expect
    .poll(
      () =>
        fetch(address()).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000, interval: 50 },
    )
    .toBe(200)
  expect(performance.now() - before).toBeLessThan(5000)
  await untilWelcome(run, 5000)
  expect(run.output()).not.toContain('Making the demonstration')
  run.process.kill('SIGINT')
  expect(await run.ended).toBe(0)
})

test('a taken port is one line that says what to do', async () => {
  const other = createServer().listen(port, '127.0.0.1')
  const run = start()
  expect(await run.ended).toBe(1)
  other.close()
  expect(run.output().trim()).toBe(
    `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 10} npm start.`,
  )
})

test('a wrong port is one line too', async () => {
  const run = start({ PORT: 'abc' })
  expect(await run.ended).toBe(1)
  expect(run.output().trim()).toBe('PORT is abc, which is no port: use a whole number from 1 to 65535.')
})

test('in production it starts no stand-in: without a real issuer it refuses', async () => {
  const run = start({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    KEY_DIRECTORY: folder,
    IDPORTEN_ISSUER: `http://localhost:${eidPort}`,
    IDPORTEN_CLIENT_ID: 'x',
    IDPORTEN_PRIVATE_KEY_FILE: 'x',
    PUBLIC_URL: 'https://brukerplan.example',
  })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('Production needs a real ID-porten')
})
