import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sharedFolder } from './home.ts'
import { startPostgres } from './index.ts'

const asRoot = process.getuid?.() === 0
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-postgres-'))
})

afterEach(() => {
  const pointer = join(folder, 'db', 'postgres-folder')
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

const options = () => ({ dataDirectory: join(folder, 'db'), durable: false })

/** The folder is closed to others (mkdtemp), so that root's PostgreSQL lives under the shared folder. */
const clusterFolder = () => {
  const pointer = join(folder, 'db', 'postgres-folder')
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(folder, 'db')
}

const query = async (url: string, statement: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

/** A launcher in a process of its own, that can be killed. */
const startLauncher = async () => {
  const script = `
    import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))}
    const server = await startPostgres(${JSON.stringify(options())})
    console.log(server.ownerUrl('postgres'))
    setInterval(() => {}, 1000)`
  const launcher = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(launcher.stdout, 'data')
  return { launcher, url: String(line).trim() }
}

test('keeps what was written between two starts, and nobody else may read it', async () => {
  const first = await startPostgres(options())
  await query(first.ownerUrl('postgres'), `create table kept as select 'æøå' as word`)
  await first.stop()
  const second = await startPostgres(options())
  const rows = await query(second.ownerUrl('postgres'), 'select word from kept')
  await second.stop()
  expect(rows[0]).toEqual({ word: 'æøå' })
  expect(statSync(join(clusterFolder(), 'data')).mode & 0o077).toBe(0)
  expect(statSync(join(clusterFolder(), 'owner-password')).mode & 0o077).toBe(0)
})

test.runIf(asRoot)('as root, lives where its ordinary user can reach it', async () => {
  const server = await startPostgres(options())
  await server.stop()
  expect(clusterFolder().startsWith(sharedFolder)).toBe(true)
  expect(statSync(join(clusterFolder(), 'data')).uid).not.toBe(0)
})

test('a launcher killed with kill -9 takes PostgreSQL with it', async () => {
  const { launcher } = await startLauncher()
  launcher.kill('SIGKILL')
  const pidFile = join(clusterFolder(), 'data', 'postmaster.pid')
  await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(false)
  const server = await startPostgres(options())
  await server.stop()
})

test.runIf(process.platform === 'linux')(
  'a PostgreSQL that lost both launcher and guard is stopped and started anew',
  async () => {
    const { launcher, url } = await startLauncher()
    const before = await query(url, 'create table orphaned as select 1 as one')
    expect(before).toHaveLength(0)
    const orphan = Number(
      readFileSync(join(clusterFolder(), 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
    )
    const children = readFileSync(`/proc/${launcher.pid}/task/${launcher.pid}/children`, 'utf8')
      .trim()
      .split(' ')
    for (const child of children.map(Number)) if (child !== orphan) process.kill(child, 'SIGKILL')
    launcher.kill('SIGKILL')
    await setTimeout(300)
    expect(process.kill(orphan, 0)).toBe(true)
    const server = await startPostgres(options())
    const rows = await query(server.ownerUrl('postgres'), 'select one from orphaned')
    await server.stop()
    expect(rows[0]).toEqual({ one: 1 })
  },
)

test('a second start beside a running one says so in one line', async () => {
  const { launcher } = await startLauncher()
  await expect(startPostgres(options())).rejects.toThrow(
    `Brukerplan is already running here (process ${launcher.pid})`,
  )
  launcher.kill('SIGKILL')
  await expect.poll(() => existsSync(join(clusterFolder(), 'data', 'postmaster.pid'))).toBe(false)
})

test('a postmaster.pid whose number now belongs to another program does not stop the start', async () => {
  const first = await startPostgres(options())
  await first.stop()
  writeFileSync(join(clusterFolder(), 'data', 'postmaster.pid'), `${process.pid}\n/elsewhere\n`)
  const second = await startPostgres(options())
  await second.stop()
})

test('data of a newer PostgreSQL are refused in one line and left alone', async () => {
  const first = await startPostgres(options())
  await first.stop()
  const versionFile = join(clusterFolder(), 'data', 'PG_VERSION')
  writeFileSync(versionFile, '19\n')
  await expect(startPostgres(options())).rejects.toThrow(/made by a newer PostgreSQL \(19, this is 18\)/)
  expect(readFileSync(versionFile, 'utf8')).toBe('19\n')
})

test('an interrupted first start leaves no half cluster', async () => {
  const first = await startPostgres(options())
  await first.stop()
  const { data } = { data: join(clusterFolder(), 'data') }
  rmSync(data, { recursive: true })
  writeFileSync(`${data}.new`, 'half a cluster')
  const second = await startPostgres(options())
  await second.stop()
  expect(existsSync(`${data}.new`)).toBe(false)
})

test('a temporary cluster leaves nothing behind', async () => {
  const server = await startPostgres({ ...options(), temporary: true })
  const home = clusterFolder()
  await server.stop()
  expect(existsSync(home)).toBe(false)
  expect(existsSync(join(folder, 'db'))).toBe(false)
})
