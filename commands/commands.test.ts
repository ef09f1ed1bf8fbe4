// The commands as an operator runs them: processes of their own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit, chainAudit } from '../src/audit/index.ts'
import { getInstrument, variableNames } from '../src/instrument/index.ts'
import { inTransaction } from '../src/platform/database.ts'
import { freezeRelease } from '../src/statistics/index.ts'
import { cloneDatabase, type TestDatabase } from '../test/harness/database.ts'
import { fillRegister } from '../test/statistics/fill-register.ts'
import { seededRandom } from '../test/statistics/seeded-random.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database?.drop())

function run(...args: string[]) {
  const program = join(import.meta.dirname, 'brukerplan.ts')
  const env = { ...process.env, DATABASE_URL: database.appUrl, PUBLIC_URL: 'https://brukerplan.example' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('each command explains itself', () => {
  const { stdout, status } = run('--help')
  expect(status).toBe(0)
  for (const name of [
    'codebook',
    'simulate',
    'verify-audit',
    'rotate-keys',
    'audit-disclosure',
    'first-invitation',
  ]) {
    expect(stdout).toContain(name)
    expect(run(name, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining(`-- ${name}`) })
  }
})

test.each([
  [[], 1, ''],
  [['nothing'], 1, 'There is no command nothing.'],
  [['codebook', '--instrument', '1999'], 1, 'There is no instrument 1999.'],
  [['codebook', '--format', 'xml'], 1, '--format is one of json, csv.'],
  [['codebook', '--what'], 1, "Unknown option '--what'"],
  [['simulate', '--persons', 'many', '--out', '/nowhere'], 1, '--persons is a whole number from 1 to 20000.'],
  [['verify-audit', '--expect', 'yesterday'], 1, '--expect is POSITION:HASH'],
  [['simulate'], 1, '--out says which folder the results are left in.'],
  [['audit-disclosure', '--year', '2026'], 1, '--municipality is a number of four or six digits.'],
  [
    ['audit-disclosure', '--municipality', '1103', '--year', '2026'],
    1,
    'Nothing has been published of 1103 in 2026.',
  ],
])('%j is refused in one line', (args, status, line) => {
  const result = run(...args)
  expect(result.status).toBe(status)
  expect(result.stderr.split('\n')[0]).toContain(line)
})

test('codebook prints all variables as JSON and as CSV', () => {
  const names = variableNames(getInstrument('2026'))
  const json = JSON.parse(run('codebook', '--instrument', '2026', '--format', 'json').stdout)
  expect(json.variables.map(({ name }: { name: string }) => name)).toEqual(names)
  const csv = run('codebook', '--format', 'csv').stdout
  expect(csv.split('\r\n').length).toBe(names.length + 2)
})

test('first-invitation prints one link', () => {
  const { stdout, status } = run('first-invitation')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^https:\/\/brukerplan\.example\/invitasjon#[\w-]{43}\n$/)
})

test('verify-audit says that the log is whole, and where it is not', async () => {
  const now = new Date('2026-10-01T10:00:00Z')
  await inTransaction(database.app, { system: 'operator' }, now, async tx => {
    for (let entry = 0; entry < 3; entry += 1) await appendAudit(tx, { at: now, action: 'login.done' })
  })
  await chainAudit(database.app)
  const whole = run('verify-audit')
  expect(whole).toMatchObject({ status: 0, stdout: expect.stringContaining('is whole') })
  const end = whole.stdout.match(/^Its end: (\d+:[0-9a-f]{64})$/m)?.[1] ?? ''
  expect(run('verify-audit', '--expect', end).status).toBe(0)
  const missing = run('verify-audit', '--expect', end.replace(':', '0:'))
  expect(missing).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('before the end that was kept'),
  })
  const { owner } = database
  await owner`alter table audit_entry disable trigger audit_entry_append_only`
  await owner`update audit_entry set action = 'logout.done' where id = (select entry_id from audit_chain where position = 3)`
  expect(run('verify-audit')).toMatchObject({
    status: 1,
    stdout: 'The audit log is broken at position 3: the entry was changed after it was written.\n',
  })
})

test('audit-disclosure ends with 0 for what the draw has shown, and with 1 for what it never could', async () => {
  await fillRegister(database.owner, { municipality: '1103', year: 2026, people: 12, at: new Date() })
  const release = await freezeRelease(database.app, '1103', 2026, new Date(), seededRandom(5))
  const ask = () => run('audit-disclosure', '--municipality', '1103', '--year', '2026')
  expect(ask()).toMatchObject({ status: 0, stdout: expect.stringContaining('No small count can be told.') })
  // Somebody with the database's keys has put a true count in.
  const tables = release?.content.tables.map(table =>
    table.id === 'sexAge' ? { ...table, cells: { ...table.cells, '1.16-24': 300 } } : table,
  )
  const content = JSON.stringify({ ...release?.content, tables })
  await database.owner`update release set content = ${content}::text::jsonb where municipality_number = '1103'`
  const { status, stdout } = ask()
  expect(status).toBe(1)
  expect(stdout).toContain('could never have been shown')
}, 120_000)
