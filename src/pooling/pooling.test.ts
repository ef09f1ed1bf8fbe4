import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type MailServer, startMailServer } from '../../test/harness/mail-server.ts'
import { personas } from '../../test/personas.ts'
import { fillRegister } from '../../test/statistics/fill-register.ts'
import { report } from '../reports/contract.ts'
import { type Agreements, agreements, ownYears, type Pooling, pooling } from './contract.ts'

const listUrl = '/api/pooling/agreements'
const [fjordvik, nesheim] = ['9990', '9991']
let app: TestApp
let server: MailServer
let own: Visitor
let neighbour: Visitor

beforeAll(async () => {
  server = await startMailServer()
  app = await startTestApp({ at: new Date('2026-11-20T10:00:00Z'), config: { mail: server.settings } })
  for (const [municipality, year, people] of [
    [fjordvik, 2024, 40],
    [fjordvik, 2026, 6],
    [nesheim, 2025, 4],
    [nesheim, 2026, 7],
  ] as const)
    await fillRegister(app.database.owner, { municipality, year, people, at: app.clock.now() })
  own = await app.logIn(personas.coordinator)
  neighbour = await app.logIn(personas.coordinatorElsewhere)
  for (const year of [2024, 2026]) await own.get(`/api/reports/municipal/${year}`)
  for (const year of [2025, 2026]) await neighbour.get(`/api/reports/municipal/${year}`)
})

afterAll(async () => {
  await app?.close()
  await server?.close()
})

const traces = (action: string) =>
  app.database.owner<{ outcome: string; municipality: string; object: string; details: object }[]>`
    select outcome, municipality_number as municipality, object_id as object, details from audit_entry
    where action = ${action} order by id`

const say = async (visitor: Visitor, to: string, word: string) => visitor.post(`${listUrl}/${to}`, { word })
const standing = async (visitor: Visitor) =>
  (await visitor.get(listUrl)).read(agreements).agreements.map(each => [each.neighbour.name, each.state])
const waysOf = async (visitor: Visitor, year = 2026): Promise<Pooling> =>
  (await visitor.get(`/api/pooling/years/${year}`)).read(pooling)
const draw = (
  visitor: Visitor,
  kind: 'years' | 'neighbours',
  { members }: Pooling['years'] | Pooling['neighbours'],
) =>
  visitor.post('/api/pooling/years/2026', {
    kind,
    members: members.map(({ municipality, year }) => ({ municipality, year })),
    confirmed: true,
  })

test('only coordinators agree and draw; the attempts of others are logged', async () => {
  for (const persona of [personas.korfor, personas.korus, personas.assessor]) {
    const visitor = await app.logIn(persona)
    const body = { kind: 'years', members: [], confirmed: true }
    const replies = [
      await visitor.get(listUrl),
      await say(visitor, nesheim, 'proposed'),
      await visitor.get('/api/pooling/years/2026'),
      await visitor.post('/api/pooling/years/2026', body),
    ]
    expect(replies.map(({ problem }) => problem)).toEqual(Array(4).fill('access.denied'))
  }
  for (const action of ['pooling.proposed', 'pooling.drawn'])
    expect((await traces(action)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('refused'))
})

test('a neighbour must take part, be near, and be another', async () => {
  const problem = async (to: string) => (await say(own, to, 'proposed')).problem
  expect([await problem(fjordvik), await problem('5601'), await problem('0001')]).toEqual(
    Array(3).fill('pooling.not-a-neighbour'),
  )
  const { neighbours } = (await own.get(listUrl)).read(agreements) satisfies Agreements
  expect(neighbours).toEqual([{ number: nesheim, name: 'Nesheim' }])
})

test('one proposes, the other answers, either may end it, and both see how they stand', async () => {
  expect((await say(own, nesheim, 'accepted')).problem).toBe('pooling.word-does-not-follow')
  await say(own, nesheim, 'proposed')
  expect((await own.get(listUrl)).read(agreements).neighbours).toEqual([])
  expect([await standing(own), await standing(neighbour)]).toEqual([
    [['Nesheim', 'proposed']],
    [['Fjordvik', 'asked']],
  ])
  expect((await say(own, nesheim, 'accepted')).problem).toBe('pooling.word-does-not-follow')
  await say(neighbour, fjordvik, 'declined')
  expect(await standing(own)).toEqual([['Nesheim', 'declined']])
  await say(neighbour, fjordvik, 'proposed')
  await say(own, nesheim, 'accepted')
  expect([await standing(own), await standing(neighbour)]).toEqual([
    [['Nesheim', 'agreed']],
    [['Fjordvik', 'agreed']],
  ])
  const told = (await own.get(listUrl))
    .read(agreements)
    .agreements[0]?.words.map(word => [word.own, word.word])
  expect(told).toEqual([
    [true, 'proposed'],
    [false, 'declined'],
    [false, 'proposed'],
    [true, 'accepted'],
  ])
  expect((await traces('pooling.declined'))[0]).toMatchObject({ municipality: nesheim, object: fjordvik })
  // At once both say that it is over: one of them is told that the other has.
  const both = await Promise.all([say(own, nesheim, 'ended'), say(neighbour, fjordvik, 'ended')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('the ways of a year: what it can be part of, and why not', async () => {
  expect((await own.get('/api/pooling/years/2025')).problem).toBe('pooling.not-transferred')
  expect(await waysOf(own)).toEqual({
    pool: null,
    years: {
      members: [],
      others: [
        { year: 2024, why: 'shown' },
        { year: 2025, why: 'not-transferred' },
      ],
    },
    neighbours: { members: [], others: [], agreed: 0 },
  })
  const alone = await waysOf(neighbour)
  expect(alone.years.members.map(({ year }) => year)).toEqual([2025, 2026])
  await say(own, nesheim, 'proposed')
  await say(neighbour, fjordvik, 'accepted')
  const { neighbours } = await waysOf(own)
  expect(neighbours).toMatchObject({ agreed: 1, others: [] })
  expect(neighbours.members.map(({ name, year }) => [name, year])).toEqual([
    ['Fjordvik', 2026],
    ['Nesheim', 2026],
  ])
})

test('nothing is drawn but what was confirmed, and not without confirmation', async () => {
  const ways = await waysOf(own)
  const [first] = ways.neighbours.members
  const twice = { members: [first, first].flatMap(member => member ?? []), others: [] }
  expect((await draw(own, 'neighbours', twice)).problem).toBe('pooling.not-possible')
  expect((await draw(own, 'years', ways.neighbours)).problem).toBe('pooling.not-possible')
  const { members } = ways.neighbours
  const reply = await own.post('/api/pooling/years/2026', { kind: 'neighbours', members, confirmed: false })
  expect(reply.status).toBe(400)
  expect((await own.get('/api/reports/municipal/2026')).read(report)).toMatchObject({
    people: null,
    pooled: null,
  })
})

test('the draw is one for all, gives each of them the same report, and no other draw of the same people', async () => {
  const ways = await waysOf(own)
  const replies = await Promise.all([
    draw(own, 'neighbours', ways.neighbours),
    draw(neighbour, 'neighbours', ways.neighbours),
  ])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  const [mine, theirs] = replies.map(reply => reply.read(pooling).pool)
  expect(mine).toMatchObject({ kind: 'neighbours', members: [{ name: 'Fjordvik' }, { name: 'Nesheim' }] })
  expect(theirs).toEqual(mine)
  expect((await traces('pooling.drawn')).filter(({ outcome }) => outcome === 'done')[0]).toMatchObject({
    details: { kind: 'neighbours', members: ['9990 2026', '9991 2026'] },
  })
  const reports = [own, neighbour].map(visitor => visitor.get('/api/reports/municipal/2026'))
  const [first, second] = (await Promise.all(reports)).map(reply => reply.read(report))
  expect(second).toEqual(first)
  expect(first).toMatchObject({
    people: 13,
    place: { name: 'Fjordvik og Nesheim' },
    title: 'Felles kommunerapport 2026',
    tooFew: null,
  })
  expect(first?.pooled).toContain('Fjordvik og Nesheim')
  // The years that were possible for one of them before are not any more.
  expect((await waysOf(neighbour)).years).toEqual({
    members: [],
    others: [{ year: 2024, why: 'not-transferred' }],
  })
  const pools = await app.database.owner`select 1 from pool`
  expect(pools).toHaveLength(1)
})

test('every form of the report says what it is, and what has been drawn stands when the agreement is ended', async () => {
  await say(own, nesheim, 'ended')
  const download = async (file: string) => {
    const response = await own.client.request(new URL(`/api/reports/municipal/2026/${file}`, app.url))
    expect(response.status, file).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const pdf = await getDocumentProxy(new Uint8Array(await download('report.pdf')))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: 'Fjordvik og Nesheim: Felles kommunerapport 2026' })
  const cover = await (await pdf.getPage(1)).getTextContent()
  const words = cover.items.map(item => ('str' in item ? item.str : '')).join(' ')
  expect(words.replace(/\s+/g, ' ')).toContain('for få i hver kommune')
  for (const file of ['report.xlsx', 'report.pptx', 'decision-paper.docx', 'decision-paper.pdf'])
    expect((await download(file)).length).toBeGreaterThan(5_000)
  expect((await waysOf(own)).pool).not.toBeNull()
  const years = async (visitor: Visitor) =>
    (await visitor.get('/api/pooling/years')).read(ownYears).years.map(({ year, told }) => `${year} ${told}`)
  expect([await years(own), await years(neighbour)]).toEqual([
    ['2026 together', '2024 alone'],
    ['2026 together', '2025 too-few'],
  ])
})

test('each is told by mail what the other has said, once, in the reader’s language, and nothing of anybody', async () => {
  const [toOwn, toNeighbour] = ['solveig.kontakt@example.no', 'nils.nesheim@example.no']
  await app.database.owner`update account set language = 'nn' where email = ${toNeighbour}`
  const mails = async () => {
    server.received.length = 0
    for (const _ of [1, 2]) await app.app.runDueJobs()
    return server.received.map(({ to, mail }) => [to, mail.subject])
  }
  // The agreement was ended just now.
  expect(await mails()).toEqual([
    [toNeighbour, 'Brukerplan: Fjordvik har avslutta avtalen om å vise tal saman'],
  ])
  await say(own, nesheim, 'proposed')
  app.clock.set(new Date('2026-11-20T22:30:00+01:00'))
  expect(await mails(), 'nobody’s telephone rings at night').toEqual([])
  app.clock.set(new Date('2026-11-21T07:00:00+01:00'))
  server.away = true
  await expect(app.app.runDueJobs()).rejects.toThrow('some jobs failed')
  server.away = false
  expect(await mails()).toEqual([
    [toNeighbour, 'Brukerplan: Fjordvik gjer framlegg om at de viser tal saman'],
  ])
  const [asked] = server.received
  expect(asked?.mail.text).toContain(`${app.url}/ar-og-naboer`)
  expect(asked?.mail.text).toContain(
    'Fjordvik har gjort framlegg om at Nesheim og Fjordvik kan vise tal saman.',
  )
  for (const { name } of Object.values(personas)) expect(asked?.raw).not.toContain(name)
  expect(asked?.mail.text?.replaceAll(app.url, '')).not.toMatch(/\d/)
  await say(await app.logIn(personas.coordinatorElsewhere), fjordvik, 'declined')
  expect(await mails()).toEqual([[toOwn, 'Brukerplan: Nesheim har sagt nei til å vise tall sammen']])
  // Taken back before anybody was told, and said while the program stood still for weeks.
  const again = await app.logIn(personas.coordinator)
  await say(again, nesheim, 'proposed')
  await say(again, nesheim, 'ended')
  expect(await mails()).toEqual([])
  await say(again, nesheim, 'proposed')
  app.clock.set(new Date('2026-12-10T09:00:00+01:00'))
  expect(await mails()).toEqual([])
})
