import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://brukerplan.example',
  DATABASE_URL: 'postgres://brukerplan_app:secret@db.example:5432/brukerplan?sslmode=verify-full',
  KEY_DIRECTORY: '/keys',
  IDPORTEN_ISSUER: 'https://idporten.no',
  IDPORTEN_CLIENT_ID: 'client',
  IDPORTEN_PRIVATE_KEY_FILE: '/client-key.json',
}
const withoutDatabase = { ...production, DATABASE_URL: undefined }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-config-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('production starts with all that it needs', () => {
  expect(readConfig({ ...production, COUNTERPART_URL: 'https://ovelse.brukerplan.example/' })).toMatchObject({
    environment: 'production',
    counterpartUrl: 'https://ovelse.brukerplan.example',
  })
})

test.each([
  ['postgres://a:b@localhost/brukerplan'],
  ['postgres://a:b@127.0.0.1:5433/brukerplan'],
  ['postgres://a:b@[::1]:5433/brukerplan'],
  ['postgres:///brukerplan?host=/run/postgresql'],
  ['postgresql://a:b@one.example,two.example/brukerplan?application_name=x&sslmode=verify-full'],
])('a database on this machine, or one that proves itself over an encrypted line: %s', url => {
  expect(readConfig({ ...production, DATABASE_URL: url }).databaseUrl).toBe(url)
})

test.each([
  ['a database in the clear', { DATABASE_URL: 'postgres://a:b@db.example/brukerplan' }],
  [
    'one that need not prove itself',
    { DATABASE_URL: 'postgres://a:b@db.example/brukerplan?sslmode=require' },
  ],
  ['one of two elsewhere', { DATABASE_URL: 'postgres://a:b@localhost,db.example/brukerplan' }],
  ['a host that only begins like this one', { DATABASE_URL: 'postgres://a:b@localhost.example/brukerplan' }],
  ['the owner in the clear', { DATABASE_OWNER_URL: 'postgres://a:b@db.example/brukerplan' }],
  [
    'a key service in the clear',
    { KEY_DIRECTORY: undefined, KEY_SERVICE_URL: 'http://keys.example', KEY_SERVICE_TOKEN_FILE: '/token' },
  ],
  ['an address in the clear', { PUBLIC_URL: 'http://brukerplan.example' }],
  ['another issuer', { IDPORTEN_ISSUER: 'https://test.idporten.no' }],
  ['practising on the same host', { COUNTERPART_URL: 'https://brukerplan.example:8443' }],
])('production refuses %s', (_, wrong) => {
  expect(() => readConfig({ ...production, ...wrong })).toThrow(ConfigError)
})

test('elsewhere than in production a database may stand on another machine in the clear', () => {
  const url = 'postgres://a:b@db.example/brukerplan'
  expect(readConfig({ ...production, NODE_ENV: 'test', DATABASE_URL: url }).databaseUrl).toBe(url)
})

test('a password may stand in a file instead, and then not in the environment too', () => {
  const file = join(folder, 'database-url')
  writeFileSync(file, `${production.DATABASE_URL}\n`)
  const read = { ...withoutDatabase, DATABASE_URL_FILE: file }
  expect(readConfig(read).databaseUrl).toBe(production.DATABASE_URL)
  expect(() => readConfig({ ...read, DATABASE_URL: production.DATABASE_URL })).toThrow('not both')
  expect(() => readConfig({ ...withoutDatabase, DATABASE_URL_FILE: join(folder, 'nothing') })).toThrow(
    "can't be read",
  )
})
