import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from './web-files.ts'

const script = 'export const kommune = "Fjordvik"\n'.repeat(50)
let folder: string
let server: FastifyInstance

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Brukerplan</title>')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), script)
  writeFileSync(join(folder, 'assets', 'page-1a2b.js.br'), brotliCompressSync(script))
  server = Fastify()
  await serveWeb(server, folder)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, encoding = 'identity') =>
  server.inject({ url, headers: { 'accept-encoding': encoding } })

test('a script is sent compressed to those who take it, plain to the others, and kept for a year', async () => {
  const compressed = await get('/assets/page-1a2b.js', 'gzip, deflate, br')
  expect(compressed.headers['content-encoding']).toBe('br')
  expect(compressed.headers['content-type']).toMatch(/javascript/)
  expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(script)
  const plain = await get('/assets/page-1a2b.js')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body).toBe(script)
  for (const reply of [compressed, plain]) expect(reply.headers['cache-control']).toMatch(/immutable/)
})

test('the page is sent for every address of ours, and never kept', async () => {
  for (const address of ['/', '/kartlegginger/ny', '/innlogging', '/overforing?bekreftet=ja']) {
    const reply = await get(address)
    expect(reply.statusCode, address).toBe(200)
    expect(reply.body).toContain('<title>Brukerplan</title>')
    expect(reply.headers['cache-control']).toBe('no-cache')
  }
  expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
})

test('what is not there is not a page: an old script, an unknown API', async () => {
  expect((await get('/assets/page-gone.js')).statusCode).toBe(404)
  expect((await get('/api/unknown')).statusCode).toBe(404)
})
