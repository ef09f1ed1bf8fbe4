// What an answer says it is, with its charset, and what methods there are none of.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { personas } from '../personas.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

test('every answer with text says its type and its charset, but for problems, whose type has none (RFC 9457)', async () => {
  const visitor = await app.logIn(personas.coordinator)
  for (const path of [
    '/api/session',
    '/api/units',
    '/api/nothing',
    '/api/control/log',
    '/api/openapi.json',
    '/api/control/log.csv',
  ])
    expect((await visitor.get(path)).headers.get('content-type'), path).toMatch(
      /^(application\/problem\+json$|(application\/json|text\/csv); charset=utf-8)/,
    )
})

test('TRACE and its like are answered by nothing', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'OPTIONS']) {
    const [status, body] = await new Promise<[number | undefined, string]>((resolve, reject) => {
      const sent = request(
        `${app.url}/api/session`,
        { method, headers: { 'x-secret': 'hemmelig' } },
        reply => {
          let text = ''
          reply.on('data', part => {
            text += part
          })
          reply.on('end', () => resolve([reply.statusCode, text]))
        },
      )
      sent.on('error', reject).end()
    })
    expect(status, method).toBeGreaterThanOrEqual(400)
    expect(body, method).not.toContain('hemmelig')
  }
})
