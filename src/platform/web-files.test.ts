import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from './web-files.ts'

const script = 'export const kommune = "Fjordvik"\n'.repeat(50)
const published = { title: 'Landet 2025', description: 'Tall', main: '<h1>Landet</h1>' }
let folder: string
let server: FastifyInstance

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brukerplan-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="nb"><title>Brukerplan</title><meta name="robots" content="noindex" /><div id="app"></div>',
  )
  const page = { title: 'Om <oss>', description: 'Kort sagt', main: '<h1>Om</h1>' }
  const frame = '<main><!--main--></main>'
  const pages = [
    { path: '/', nb: page, nn: page },
    { path: '/om', nb: page, nn: { ...page, main: '<h1>Om på nynorsk</h1>' } },
  ]
  writeFileSync(
    join(folder, 'public-pages.json'),
    JSON.stringify({ frames: { nb: frame, nn: frame }, pages }),
  )
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), script)
  writeFileSync(join(folder, 'assets', 'page-1a2b.js.br'), brotliCompressSync(script))
  server = Fastify()
  await serveWeb(server, folder, {
    publicUrl: 'https://brukerplan.example',
    indexed: true,
    morePages: {
      find: async path => (path === '/rapporter/2025-landet' ? published : undefined),
      list: async () => [{ path: '/rapporter/2025-landet', publishedOn: '2026-02-03' }],
    },
  })
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
  for (const address of ['/kartlegginger/ny', '/innlogging', '/overforing?bekreftet=ja']) {
    const reply = await get(address)
    expect(reply.statusCode, address).toBe(200)
    expect(reply.body).toContain('<title>Brukerplan</title>')
    expect(reply.body).toContain('content="noindex"')
    expect(reply.headers['cache-control']).toBe('no-cache')
  }
  expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
})

test('what is not there is not a page: an old script, an unknown API', async () => {
  expect((await get('/assets/page-gone.js')).statusCode).toBe(404)
  expect((await get('/api/unknown')).statusCode).toBe(404)
})

test('a page that anybody reads is sent with its words, its address in both languages, and leave to be listed', async () => {
  const { body } = await get('/om')
  expect(body).toContain('<html lang="nb">')
  expect(body).toContain('<title>Om &lt;oss&gt; – Brukerplan</title>')
  expect(body).toContain('<meta name="description" content="Kort sagt" />')
  expect(body).toContain('<link rel="canonical" href="https://brukerplan.example/om" />')
  expect(body).toContain('<div id="app"><main><h1>Om</h1></main></div>')
  expect(body).not.toContain('noindex')
  const nynorsk = (await get('/om?lang=nn')).body
  expect(nynorsk).toContain('<h1>Om på nynorsk</h1>')
  expect(nynorsk).toContain('<link rel="canonical" href="https://brukerplan.example/om?lang=nn" />')
  expect((await get('/rapporter/2025-landet')).body).toContain('<h1>Landet</h1>')
})

test('the front page is that of a guest unless the reader may be logged in', async () => {
  expect((await get('/')).body).toContain('<h1>Om</h1>')
  const returning = await server.inject({ url: '/', headers: { cookie: 'session=x' } })
  expect(returning.body).not.toContain('<h1>Om</h1>')
})

test('crawlers are told which pages there are', async () => {
  const map = await get('/sitemap.xml')
  expect(map.headers['content-type']).toMatch(/xml/)
  expect(map.body).toContain('<loc>https://brukerplan.example/om?lang=nn</loc>')
  expect(map.body).toContain(
    '<loc>https://brukerplan.example/rapporter/2025-landet</loc><lastmod>2026-02-03</lastmod>',
  )
  expect((await get('/robots.txt')).body).toContain('Sitemap: https://brukerplan.example/sitemap.xml')
})
