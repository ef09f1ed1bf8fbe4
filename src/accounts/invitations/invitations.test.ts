import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import type { Visitor } from '../../../test/harness/visitor.ts'
import { municipalities, type Persona, personas, units } from '../../../test/personas.ts'
import { accountHolderToken } from '../../identity/index.ts'
import { hashSecret } from '../../platform/cipher.ts'
import { inTransaction } from '../../platform/database.ts'
import {
  acceptedInvitationSchema,
  createdInvitationsSchema,
  invitationListSchema,
  openedInvitationSchema,
  sessionSchema,
} from '../contract.ts'
import { FirstInvitationRefused, makeFirstInvitation } from '../index.ts'

let app: TestApp
const october = new Date('2026-10-01T10:00:00Z')
const day = 86_400_000

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const holderOf = async (persona: Persona) => {
  const { program } = app.app
  const key = await inTransaction(program.database, { system: 'login' }, october, tx =>
    program.keyRing.accountKey(tx),
  )
  return accountHolderToken(key, persona.nationalNumber)
}

/** The stranger comes without an account to every test. */
beforeEach(async () => {
  app.clock.set(october)
  const holder = await holderOf(personas.stranger)
  const { owner } = app.database
  await owner`delete from session where holder_token = ${holder}`
  await owner`delete from eid_block where holder_token = ${holder}`
  await owner`delete from account where holder_token = ${holder}`
})

const profile = {
  fullName: 'Gro Gjest',
  email: 'gro.gjest@example.no',
  serviceType: 2,
  termsVersion: 1,
  language: 'nn',
}
const fjordvik = municipalities.fjordvik.number

const invite = async (persona: Persona, wish: object) => {
  const giver = await app.logIn(persona)
  const reply = await giver.post('/api/invitations', { kind: 'single', count: 1, ...wish })
  expect(reply.status, reply.text).toBe(200)
  const created = reply.read(createdInvitationsSchema)
  return { ...created, giver, id: created.links[0]?.id ?? '', token: tokenOf(created.links[0]?.link) }
}
const tokenOf = (link = '') => {
  expect(link).toMatch(/^http:\/\/localhost:\d+\/invitasjon#[\w-]{43}$/)
  return new URL(link).hash.slice(1)
}
const refusal = async (persona: Persona, wish: object) => {
  const giver = await app.logIn(persona)
  return (await giver.post('/api/invitations', { kind: 'single', count: 1, ...wish })).problem
}
const openAs = async (token: string, persona: Persona): Promise<Visitor> => {
  const visitor = app.visit()
  const opened = await visitor.post('/api/invitations/open', { token })
  expect(opened.status, opened.text).toBe(200)
  await visitor.logIn(persona)
  return visitor
}
const accept = async (token: string, persona: Persona, change: object = {}) => {
  const visitor = await openAs(token, persona)
  const reply = await visitor.post('/api/invitations/accept', { ...profile, ...change })
  return { visitor, reply }
}
const traces = (action: string, objectId: string) =>
  app.database.owner`select action, outcome, account_id, details from audit_entry
    where action = ${action} and object_id = ${objectId}`
const refusals = async (action: string) => {
  const [row] = await app.database.owner`select count(*)::int as n from audit_entry
    where action = ${action} and outcome = 'refused'`
  return row?.n as number
}
const usesOf = async (id: string) => {
  const [row] = await app.database.owner`select uses from invitation where id = ${id}`
  return row?.uses
}

describe('making invitations', () => {
  test('a coordinator names a new unit, which is made with the invitation and found again in any capitals', async () => {
    const first = await invite(personas.coordinator, { role: 'assessor', unitName: 'Ørstateamet ung' })
    expect(first.place).toBe('Ørstateamet ung, Fjordvik')
    const again = await invite(personas.coordinator, { role: 'assessor', unitName: ' ØRSTATEAMET UNG ' })
    expect(again.place).toBe('Ørstateamet ung, Fjordvik')
    const found = await app.database.owner`select name from unit where lower(name) = lower('ørstateamet UNG')`
    expect(found).toEqual([{ name: 'Ørstateamet ung' }])
    expect(await traces('invitation.created', first.id)).toMatchObject([
      { outcome: 'done', details: { role: 'assessor', maxUses: 1, municipality: fjordvik } },
    ])
  })

  test('of the token only its SHA-256 is kept', async () => {
    const { id, token } = await invite(personas.coordinator, { role: 'coordinator' })
    const [row] = await app.database
      .owner`select token_hash, i::text as whole from invitation i where id = ${id}`
    expect(row?.token_hash).toEqual(hashSecret(token))
    expect(row?.whole).not.toContain(token)
  })

  test('an assessor invites to her own unit, whatever she names', async () => {
    const own = await invite(personas.assessor, { role: 'assessor' })
    expect(own.place).toBe('Rus og psykisk helse, Fjordvik')
    for (const wish of [
      { role: 'assessor', unitName: 'Et nytt sted' },
      { role: 'assessor', unitName: units.nav.name },
      { role: 'coordinator' },
      { role: 'korus' },
      { role: 'korfor' },
    ])
      expect(await refusal(personas.assessor, wish), JSON.stringify(wish)).toMatch(
        /^invitation\.(outside-branch|place-missing)$/,
      )
    expect(await refusal(personas.assessor, { role: 'assessor', unitId: units.elsewhere.id })).toBe(
      'invitation.place-unknown',
    )
    const [made] = await app.database.owner`select 1 from unit where name = 'Et nytt sted'`
    expect(made).toBeUndefined()
  })

  test('nobody invites to a higher level or out of her branch, and the attempt is logged', async () => {
    const before = await refusals('invitation.created')
    const outside = [
      [personas.coordinator, { role: 'coordinator', municipalityNumber: municipalities.nesheim.number }],
      [personas.coordinator, { role: 'korus', regionCode: 'stavanger' }],
      [personas.korus, { role: 'korus', regionCode: 'nord' }],
      [personas.korus, { role: 'korfor' }],
      [personas.korusElsewhere, { role: 'coordinator', municipalityNumber: fjordvik }],
    ] as const
    for (const [giver, wish] of outside)
      expect(await refusal(giver, wish), JSON.stringify(wish)).toBe('invitation.outside-branch')
    expect(await refusals('invitation.created')).toBe(before + outside.length)
  })

  test('a place that is missing or unknown is said to be so', async () => {
    expect(await refusal(personas.korfor, { role: 'korus' })).toBe('invitation.place-missing')
    expect(await refusal(personas.korfor, { role: 'korus', regionCode: 'atlantis' })).toBe(
      'invitation.place-unknown',
    )
    expect(await refusal(personas.coordinator, { role: 'assessor' })).toBe('invitation.place-missing')
    expect(await refusal(personas.korfor, { role: 'coordinator', municipalityNumber: '9999' })).toBe(
      'invitation.place-unknown',
    )
  })

  test('at most twenty links for one person each; one link for many', async () => {
    expect(await refusal(personas.coordinator, { role: 'coordinator', count: 21 })).toBe('request.invalid')
    const many = await invite(personas.coordinator, { role: 'coordinator', count: 20 })
    expect(new Set(many.links.map(link => link.link)).size).toBe(20)
    const shared = await invite(personas.coordinator, { role: 'coordinator', kind: 'shared', count: 120 })
    expect(shared.links).toHaveLength(1)
    const [row] = await app.database.owner`select max_uses from invitation where id = ${shared.id}`
    expect(row?.max_uses).toBe(120)
  })

  test('nobody makes one without logging in', async () => {
    const visitor = app.visit()
    expect(
      (await visitor.post('/api/invitations', { role: 'korfor', kind: 'single', count: 1 })).problem,
    ).toBe('session.missing')
  })
})

describe('accepting', () => {
  test('the guest gets the role and unit of the invitation, and is there at once', async () => {
    const { token, id } = await invite(personas.coordinator, { role: 'assessor', unitId: units.nav.id })
    const visitor = await openAs(token, personas.stranger)
    const waiting = (await visitor.get('/api/session')).read(sessionSchema)
    expect(waiting).toMatchObject({
      signedIn: true,
      account: null,
      invitation: { role: 'assessor', place: 'NAV Fjordvik, Fjordvik' },
    })
    const wishful = { ...profile, role: 'korfor', unitId: units.elsewhere.id, municipalityNumber: '9991' }
    const reply = await visitor.post('/api/invitations/accept', wishful)
    const { account } = reply.read(acceptedInvitationSchema)
    expect(account).toMatchObject({ role: 'assessor', place: 'NAV Fjordvik, Fjordvik' })
    const session = (await visitor.get('/api/session')).read(sessionSchema)
    expect(session).toMatchObject({
      account: { id: account.id, fullName: 'Gro Gjest', serviceType: 2, language: 'nn' },
      termsAccepted: true,
      invitation: null,
    })
    expect(await usesOf(id)).toBe(1)
    expect(await traces('invitation.used', id)).toHaveLength(1)
    expect(await traces('account.created', account.id)).toHaveLength(1)
    expect(await traces('terms.accepted', account.id)).toHaveLength(1)
  })

  test('it takes a login', async () => {
    const { token } = await invite(personas.coordinator, { role: 'coordinator' })
    const visitor = app.visit()
    await visitor.post('/api/invitations/open', { token })
    expect((await visitor.post('/api/invitations/accept', profile)).problem).toBe('session.missing')
  })

  test('a service type is for assessors, and they must give one', async () => {
    const assessor = await invite(personas.coordinator, { role: 'assessor', unitId: units.nav.id })
    const { reply } = await accept(assessor.token, personas.stranger, { serviceType: undefined })
    expect(reply.problem).toBe('invitation.service-type-missing')
    expect(await usesOf(assessor.id)).toBe(0)
    const coordinator = await invite(personas.coordinator, { role: 'coordinator' })
    const accepted = await accept(coordinator.token, personas.stranger)
    const session = (await accepted.visitor.get('/api/session')).read(sessionSchema)
    expect(session.account).toMatchObject({ role: 'coordinator', serviceType: null })
  })

  test('a person may hold several accounts, never the same twice: that one is pointed to', async () => {
    const second = await invite(personas.coordinator, { role: 'assessor', unitId: units.nav.id })
    const { visitor, reply } = await accept(second.token, personas.assessorChildWelfare)
    const { account } = reply.read(acceptedInvitationSchema)
    const session = (await visitor.get('/api/session')).read(sessionSchema)
    expect(session.accounts.map(choice => choice.place)).toEqual([
      'Barneverntjenesten, Fjordvik',
      'NAV Fjordvik, Fjordvik',
    ])
    const again = await invite(personas.coordinator, { role: 'assessor', unitId: units.nav.id })
    const twice = await accept(again.token, personas.assessorChildWelfare)
    expect(twice.reply.problem).toBe('invitation.account-exists')
    expect(twice.reply.body).toMatchObject({ account: { id: account.id } })
    expect(await usesOf(again.id)).toBe(0)
  })

  test('an eID that is blocked for the municipality’s year is refused, and let in the year after', async () => {
    const holder = await holderOf(personas.stranger)
    await app.database.owner`insert into eid_block (holder_token, municipality_number, year, blocked_at)
      values (${holder}, ${fjordvik}, 2026, ${october})`
    const { token } = await invite(personas.coordinator, { role: 'coordinator' })
    expect((await accept(token, personas.stranger)).reply.problem).toBe('invitation.blocked')
    const elsewhere = await invite(personas.coordinatorElsewhere, { role: 'coordinator' })
    expect((await accept(elsewhere.token, personas.stranger)).reply.status).toBe(200)
    app.clock.set(new Date('2026-12-31T23:00:00Z'))
    const later = await invite(personas.coordinator, { role: 'coordinator' })
    expect((await accept(later.token, personas.stranger)).reply.status).toBe(200)
  })

  test('a suspended KORUS account is not got back by a new link', async () => {
    const first = await invite(personas.korfor, { role: 'korus', regionCode: 'nord' })
    const { account } = (await accept(first.token, personas.stranger)).reply.read(acceptedInvitationSchema)
    await app.database.owner`update account set suspended_at = ${october} where id = ${account.id}`
    const second = await invite(personas.korusElsewhere, { role: 'korus' })
    expect((await accept(second.token, personas.stranger)).reply.problem).toBe('invitation.blocked')
  })

  test('older terms than those in force are not accepted', async () => {
    const { token } = await invite(personas.coordinator, { role: 'coordinator' })
    const { reply } = await accept(token, personas.stranger, { termsVersion: 0 })
    expect(reply.problem).toBe('invitation.terms-changed')
  })

  test('many at once never use a link more often than it allows', async () => {
    const { id, token } = await invite(personas.coordinator, {
      role: 'coordinator',
      kind: 'shared',
      count: 5,
    })
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () =>
        inTransaction(app.database.app, { system: 'login', holder: randomBytes(32) }, october, async tx => {
          const [row] =
            await tx`select account_accept_invitation(${randomUUID()}, ${hashSecret(token)}, 'Ola Gjest',
            'ola@example.no', null, 'nb', 1) as outcome`
          return row?.outcome as string
        }),
      ),
    )
    expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(5)
    expect(outcomes.filter(outcome => outcome === 'invalid')).toHaveLength(11)
    expect(await usesOf(id)).toBe(5)
  })

  test('the program’s own role can’t make an account past an invitation', async () => {
    const holder = randomBytes(32)
    const direct = inTransaction(
      app.database.app,
      { system: 'login', holder },
      october,
      tx =>
        tx`insert into account (id, holder_token, role, full_name, email, granted_at)
        values (${randomUUID()}, ${holder}, 'korfor', 'Ola Gjest', 'ola@example.no', ${october})`,
    )
    await expect(direct).rejects.toThrow('permission denied')
  })
})

describe('what is not valid', () => {
  test('used up, expired, withdrawn and made-up links all get the same answer', async () => {
    const used = await invite(personas.coordinator, { role: 'coordinator' })
    await accept(used.token, personas.stranger)
    const withdrawn = await invite(personas.coordinator, { role: 'coordinator' })
    expect((await withdrawn.giver.delete(`/api/invitations/${withdrawn.id}`)).status).toBe(204)
    expect(await traces('invitation.withdrawn', withdrawn.id)).toHaveLength(1)
    const expired = await invite(personas.coordinator, { role: 'coordinator' })
    app.clock.advance(30 * day)
    const answers = []
    for (const token of [used.token, withdrawn.token, expired.token, 'a'.repeat(43), 'short'])
      answers.push((await app.visit().post('/api/invitations/open', { token })).text)
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('invitation.not-valid')
  })

  test('a link is valid to the end of its thirty days, and that is when it is open to be accepted too', async () => {
    const { token } = await invite(personas.coordinator, { role: 'coordinator' })
    app.clock.advance(30 * day - 1000)
    const visitor = await openAs(token, personas.stranger)
    app.clock.advance(1000)
    expect((await visitor.post('/api/invitations/accept', profile)).problem).toBe('invitation.not-valid')
  })

  test('opening is logged by the invitation, and the answer keeps the token from scripts', async () => {
    const { token, id } = await invite(personas.coordinator, { role: 'coordinator' })
    const reply = await app.visit().post('/api/invitations/open', { token })
    expect(reply.read(openedInvitationSchema)).toEqual({ role: 'coordinator', place: 'Fjordvik' })
    expect(reply.headers.getSetCookie().join()).toMatch(/__Host-brukerplan-invitation=.*HttpOnly; Secure/)
    expect(await traces('invitation.opened', id)).toHaveLength(1)
  })

  test('opening is limited for an address that tries many', async () => {
    const limited = await startTestApp({ settled: false })
    try {
      const visitor = limited.visit()
      const answers = []
      for (let n = 0; n < 125; n += 1)
        answers.push((await visitor.post('/api/invitations/open', { token: `guess-${n}` })).problem)
      expect(answers.slice(0, 120).every(problem => problem === 'invitation.not-valid')).toBe(true)
      expect(answers.at(-1)).toBe('request.too-many')
    } finally {
      await limited.close()
    }
  })
})

describe('the list', () => {
  test('shows the own branch without links, and an assessor her own only', async () => {
    const made = await invite(personas.coordinator, { role: 'assessor', unitId: units.nav.id })
    const listed = async (persona: Persona) =>
      (await (await app.logIn(persona)).get('/api/invitations')).read(invitationListSchema)
    const own = (await listed(personas.coordinator)).find(row => row.id === made.id)
    expect(own).toMatchObject({ state: 'open', own: true, createdBy: personas.coordinator.name, uses: 0 })
    expect((await listed(personas.korus)).some(row => row.id === made.id)).toBe(true)
    for (const persona of [personas.assessorNav, personas.coordinatorElsewhere, personas.korusElsewhere])
      expect((await listed(persona)).some(row => row.id === made.id)).toBe(false)
  })

  test('what isn’t in one’s branch can’t be withdrawn, nor what is withdrawn already', async () => {
    const made = await invite(personas.coordinator, { role: 'coordinator' })
    const elsewhere = await app.logIn(personas.coordinatorElsewhere)
    expect((await elsewhere.delete(`/api/invitations/${made.id}`)).problem).toBe('invitation.not-found')
    await made.giver.delete(`/api/invitations/${made.id}`)
    expect((await made.giver.delete(`/api/invitations/${made.id}`)).problem).toBe('invitation.not-open')
  })
})

describe('the first invitation', () => {
  test('the operator’s link makes the first KORFOR account; with one there, it takes insisting', async () => {
    const empty = await startTestApp({ settled: false })
    try {
      const wish = { id: randomUUID(), publicUrl: empty.url }
      const { link } = await makeFirstInvitation(empty.database.app, wish, october)
      const visitor = empty.visit()
      await visitor.post('/api/invitations/open', { token: tokenOf(link) })
      await visitor.logIn(personas.korfor)
      const reply = await visitor.post('/api/invitations/accept', profile)
      expect(reply.read(acceptedInvitationSchema).account.role).toBe('korfor')
      expect((await visitor.get('/api/invitations')).read(invitationListSchema)).toMatchObject([
        { id: wish.id, state: 'used', createdBy: null },
      ])
      const [trace] = await empty.database.owner`select ground, account_id from audit_entry
        where action = 'invitation.created' and object_id = ${wish.id}`
      expect(trace).toEqual({ ground: 'operator', account_id: null })
      const next = { id: randomUUID(), publicUrl: empty.url }
      await expect(makeFirstInvitation(empty.database.app, next, october)).rejects.toThrow(
        FirstInvitationRefused,
      )
      const insisted = await makeFirstInvitation(
        empty.database.app,
        { ...next, evenIfThereIsOne: true },
        october,
      )
      expect(insisted.link).toContain('#')
    } finally {
      await empty.close()
    }
  })
})
