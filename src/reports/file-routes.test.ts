import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'

const files = ['report.xlsx', 'report.pptx', 'decision-paper.docx', 'decision-paper.pdf'] as const
const address = (file: string, language = 'nb') => `/api/reports/municipal/2026/${file}?lang=${language}`
let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ at: new Date('2026-11-20T10:00:00Z') })
  await fillRegister(app.database.owner, {
    municipality: '9990',
    year: 2026,
    people: 120,
    at: app.clock.now(),
  })
})

afterAll(() => app?.close())

test('only coordinators fetch the files, and the attempts of others are logged', async () => {
  for (const persona of [personas.korfor, personas.korus, personas.assessor]) {
    const visitor = await app.logIn(persona)
    for (const file of files) expect((await visitor.get(address(file))).problem).toBe('access.denied')
  }
  const refused = await app.database.owner`
    select 1 from audit_entry where action = 'report.downloaded' and outcome = 'refused'`
  expect(refused).toHaveLength(12)
})

test('each file is named without identity, kept by nobody on the way, the same bytes each time, and logged', async () => {
  const coordinator = await app.logIn(personas.coordinator)
  const download = async (file: string, language: string) => {
    const response = await coordinator.client.request(new URL(address(file, language), app.url))
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  for (const file of files) {
    const [first, nynorsk] = [await download(file, 'nb'), await download(file, 'nn')]
    app.clock.advance(60_000)
    const again = await download(file, 'nb')
    expect(first.bytes.subarray(0, 4).toString('latin1')).toBe(
      file.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004',
    )
    expect([file, again.bytes.equals(first.bytes), nynorsk.bytes.equals(first.bytes)]).toEqual([
      file,
      true,
      false,
    ])
    expect(first.headers.get('cache-control')).toBe('no-store')
    const name = file.startsWith('report') ? 'kommunerapport' : 'saksframlegg'
    const ending = file.split('.').at(-1)
    expect(first.headers.get('content-disposition')).toContain(`${name}-9990-2026-nb.${ending}`)
  }
  const logged = await app.database.owner<{ object_id: string; details: Record<string, string> }[]>`
    select object_id, details from audit_entry
    where action = 'report.downloaded' and outcome = 'done' order by id`
  expect(logged.map(({ details }) => details.format)).toEqual(files.flatMap(file => [file, file, file]))
  expect(new Set(logged.map(({ object_id }) => object_id))).toEqual(new Set(['9990 2026']))
})

test('a year that wasn’t transferred has no files', async () => {
  const elsewhere = await app.logIn(personas.coordinatorElsewhere)
  for (const file of files)
    expect((await elsewhere.get(address(file))).problem).toBe('report.not-transferred')
})
