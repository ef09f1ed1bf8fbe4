// A municipality's autumn with a real mail server: who is told what, once, and never of whom.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { peopleToAssess, startAssessment } from '../../test/assessments.ts'
import { secondAccount } from '../../test/builders.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type MailServer, startMailServer } from '../../test/harness/mail-server.ts'
import { personas, units } from '../../test/personas.ts'
import { createApp } from '../app.ts'
import { fileKeyVault } from '../platform/key-vault.ts'
import { createLogger } from '../platform/log.ts'

const refusing = 'finnes.ikke@example.no'
const nextPerson = peopleToAssess(8)
const person = nextPerson()

let app: TestApp
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  server.refusing.add(refusing)
  app = await startTestApp({ config: { mail: server.settings } })
  await app.openRound()
  const assessor = await app.logIn(personas.assessor)
  await startAssessment(assessor, person)
  // She works in another unit, too, with something unfinished there.
  const [account] = await app.database.owner<{ id: string }[]>`
    select id from account where full_name = ${personas.assessor.name}`
  const accountId = await secondAccount(app.database.owner, account?.id ?? '', units.nav.id)
  await assessor.post('/api/session/account', { accountId })
  await startAssessment(assessor, person)
  await app.database.owner`update account set language = 'nn' where full_name = ${personas.coordinator.name}`
})
afterAll(async () => {
  await app?.close()
  await server?.close()
})
beforeEach(() => {
  server.received.length = 0
  server.away = false
})

const at = async (instant: string) => {
  app.clock.set(new Date(instant))
  await app.app.runDueJobs()
  return server.received.map(({ to, mail }) => [to, mail.subject])
}

test('a week before the end, those with unfinished assessments are told, and nobody else', async () => {
  const told = await at('2026-10-23T08:00:00+02:00')
  expect(told.toSorted()).toEqual([
    ['ase.kartlegger@example.no', 'Brukerplan: Du har kartlegginger som ikke er ferdige'],
    ['solveig.kontakt@example.no', 'Brukerplan: Kartlegginga sluttar 30. oktober 2026'],
  ])
  const toAssessor = server.received.find(({ to }) => to.startsWith('ase'))?.mail
  const noted = await app.database.owner`select 1 from reminder_sent s join account a on a.id = s.account_id
    where a.full_name = ${personas.assessor.name}`
  expect(noted.length, 'both of her accounts are told by the one mail').toBe(2)
  expect(toAssessor?.text).toContain('slutter 30. oktober 2026')
  expect(toAssessor?.text).toContain(`${app.url}/kartlegginger`)
  expect(toAssessor?.date).toBe('2026-10-23T06:00:00.000Z')
  expect(toAssessor?.from?.address).toBe('hei@brukerplan.example')
})

test('asked again all day, nothing more is sent', async () => {
  for (const hour of ['08:01', '12:00', '20:30']) expect(await at(`2026-10-24T${hour}:00+02:00`)).toEqual([])
})

test('several processes that ask at once send one', async () => {
  const other = await createApp({
    config: app.config,
    database: app.database.app,
    clock: app.clock,
    vault: fileKeyVault(app.config.keyDirectory),
    log: createLogger('silent'),
  })
  app.clock.set(new Date('2026-10-29T09:00:00+01:00'))
  await Promise.all([1, 2, 3, 4].flatMap(() => [app.app.runDueJobs(), other.runDueJobs()]))
  await other.close()
  expect(server.received.map(({ to }) => to).toSorted()).toEqual([
    'ase.kartlegger@example.no',
    'solveig.kontakt@example.no',
  ])
})

test('a mail server that is away is tried again; an address that takes no mail is not', async () => {
  await app.database
    .owner`update account set email = ${refusing} where full_name = ${personas.coordinator.name}`
  server.away = true
  await expect(at('2026-11-17T09:00:00+01:00')).rejects.toThrow('some jobs failed')
  const sent = () =>
    app.database.owner`select outcome from reminder_sent where reminder like 'transfer-near%'`
  expect((await sent()).length).toBe(0)
  server.away = false
  expect(await at('2026-11-17T09:01:00+01:00')).toEqual([])
  expect([...(await sent())]).toEqual([{ outcome: 'refused' }])
  expect(await at('2026-11-17T09:02:00+01:00')).toEqual([])
  await app.database.owner`update account set email = 'solveig.kontakt@example.no' where email = ${refusing}`
})

test('December warns, and the new year tells', async () => {
  const subjects = async (instant: string) => {
    server.received.length = 0
    return (await at(instant)).map(([, subject]) => subject)
  }
  const warning = 'Brukerplan: Overfør innan 31. desember 2026, elles blir kartlegginga sletta'
  await at('2026-11-27T09:00:00+01:00')
  expect(await subjects('2026-12-01T09:00:00+01:00')).toEqual([warning])
  expect(await subjects('2026-12-16T09:00:00+01:00')).toEqual([])
  expect(await subjects('2026-12-17T09:00:00+01:00')).toEqual([warning])
  expect(await subjects('2026-12-31T20:00:00+01:00')).toEqual([warning])
  expect(await subjects('2027-01-01T00:00:00+01:00')).toEqual([])
  expect(await subjects('2027-01-01T07:00:00+01:00')).toEqual(['Brukerplan: Kartlegginga i 2026 er sletta'])
})

test('KORUS of the region and KORFOR are told of a transfer, and no other KORUS', async () => {
  const id = await app.openRound({
    municipality: 'nesheim',
    year: 2027,
    endDate: '2027-03-01',
    transferDate: '2027-04-01',
  })
  await app.database.owner.begin(async tx => {
    await tx`alter table round disable trigger round_guard_transfer`
    await tx`update round set transferred_at = '2027-04-02T10:00:00Z' where id = ${id}`
    await tx`alter table round enable trigger round_guard_transfer`
  })
  const told = await at('2027-04-02T12:05:00+02:00')
  expect(told.map(([to]) => to).toSorted()).toEqual([
    'kari.registerforer@example.no',
    'knut.radgiver@example.no',
  ])
  expect(told[0]?.[1]).toBe('Brukerplan: Nesheim har overført kartleggingen')
})

test('no mail holds a number of a person, a name, or how many they are', async () => {
  await app.database.owner`delete from reminder_sent`
  await app.openRound({ year: 2028, endDate: '2028-10-30', transferDate: '2028-11-20' })
  await app.database.owner`update mapping_year set instrument = '2026' where year = 2028`
  app.clock.set(new Date('2028-10-02T09:00:00+02:00'))
  const assessor = await app.logIn(personas.colleague)
  const people = [nextPerson(), nextPerson(), nextPerson()]
  for (const each of people) await startAssessment(assessor, each)
  await at('2028-10-30T09:00:00+01:00')
  await at('2028-11-20T09:00:00+01:00')
  await at('2028-11-28T09:00:00+01:00')
  await at('2028-12-31T09:00:00+01:00')
  expect(server.received.length).toBeGreaterThan(4)
  const names = Object.values(personas).map(({ name }) => name)
  for (const { mail, raw } of server.received) {
    const told = `${mail.subject} ${mail.text}`
    for (const word of [...people, ...names]) expect(raw.includes(word) || told.includes(word)).toBe(false)
    expect(told).not.toMatch(/\d{6,}/)
    // Days of the month and years are the only numbers; three people are nowhere counted.
    const numbers = told.replaceAll(app.url, '').match(/\d+/g) ?? []
    expect(numbers.filter(number => !['20', '30', '31', '2028'].includes(number))).toEqual([])
  }
})
