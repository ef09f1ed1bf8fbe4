// What the person demands, tried by those who may and those who may not, to the last second and beyond.
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createVisitor, type Visitor } from '../../../dev/visitor.ts'
import { peopleToAssess, startAssessment } from '../../../test/assessments.ts'
import { startTestApp, type TestApp } from '../../../test/harness/app.ts'
import { type Persona, personas } from '../../../test/personas.ts'
import { type Ground, inTransaction } from '../../platform/database.ts'
import { erasureReceiptSchema, newErrorsSchema, rectificationReplySchema } from '../contract.ts'

const open = new Date('2026-10-01T10:00:00Z')
const locked = new Date('2026-11-05T10:00:00Z')
const transferable = new Date('2026-11-20T10:00:00Z')
/** 23:59:59.999 in Norway on New Year's Eve. */
const lastInstant = new Date('2026-12-31T22:59:59.999Z')
const nextPerson = peopleToAssess(47)

let app: TestApp
let roundId: string
const visitors = new Map<Persona, Visitor>()

beforeAll(async () => {
  app = await startTestApp({ at: open })
  roundId = await app.openRound()
})
afterAll(() => app?.close())
beforeEach(() => moveTo(open))

/** Sessions end when nobody uses them, so that each new day begins with a login. */
function moveTo(at: Date): void {
  app.clock.set(at)
  visitors.clear()
}

async function as(persona: Persona): Promise<Visitor> {
  const known = visitors.get(persona) ?? (await app.logIn(persona))
  visitors.set(persona, known)
  return known
}

const begin = async (persona: Persona = personas.assessor) => {
  const number = nextPerson({ birthDate: '1985-03-02' })
  const { id } = await startAssessment(await as(persona), number)
  return { id, number }
}

const save = async (id: string, baseVersion: number, changes: Record<string, number | null>) => {
  const visitor = await as(personas.assessor)
  const reply = await visitor.patch(`/api/assessments/${id}`, { baseVersion, changes, reason: 'saved' })
  expect(reply.status, reply.text).toBe(200)
}

const demand = { demanded: true, language: 'nb' } as const
const rectification = { demanded: true, baseVersion: 1, changes: { education: 3 }, acceptErrors: true }

/** Each right, as the holder uses it. */
const rights = {
  'access to the content': (visitor: Visitor, id: string) =>
    visitor.post(`/api/assessments/${id}/access/content`, demand),
  'access to the change log': (visitor: Visitor, id: string) =>
    visitor.post(`/api/assessments/${id}/access/change-log`, demand),
  rectification: (visitor: Visitor, id: string) =>
    visitor.patch(`/api/assessments/${id}/rectification`, rectification),
  erasure: (visitor: Visitor, id: string) =>
    visitor.post(`/api/assessments/${id}/erasure`, { demanded: true }),
} as const
const each = Object.entries(rights)

async function download(visitor: Visitor, path: string, body: object) {
  const response = await visitor.client.request(new URL(path, app.url), {
    method: 'POST',
    headers: { origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  return { response, text: text.replaceAll(/\s+/g, ' ') }
}

async function lastTrace(id: string) {
  const [entry] = await app.database
    .owner`select action, ground, outcome, details from audit_entry where object_id = ${id} order by id desc limit 1`
  return entry
}

describe('access', () => {
  test('gives the person’s number and answers as a file that no cache keeps and no name betrays', async () => {
    const { id, number } = await begin()
    await save(id, 1, { category: 2, education: 3 })
    const path = `/api/assessments/${id}/access/content`
    const { response, text } = await download(await as(personas.assessor), path, demand)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="kartlegging.pdf"')
    for (const words of [`${number.slice(0, 6)} ${number.slice(6)}`, 'Fullført vgs', 'Rus og psykisk helse'])
      expect(text).toContain(words)
    expect(text).toContain('1. oktober 2026 kl. 12.00 av Åse Kartlegger')
    expect(await lastTrace(id)).toEqual({
      action: 'assessment.content-downloaded',
      ground: 'access',
      outcome: 'done',
      details: { language: 'nb' },
    })
  })

  test('tells in the change log what others did, too, and that it was downloaded', async () => {
    const { id } = await begin()
    await save(id, 1, { education: 3 })
    const coordinator = await as(personas.coordinator)
    const own = await as(personas.colleague)
    const accounts = await app.database.owner<
      { id: string; full_name: string }[]
    >`select id, full_name from account`
    const idOf = (persona: Persona) => accounts.find(({ full_name }) => full_name === persona.name)?.id
    await (await as(personas.assessor)).post(`/api/assessments/${id}/printed`)
    const handed = await coordinator.post(
      `/api/administration/accounts/${idOf(personas.assessor)}/handover`,
      {
        receiverId: idOf(personas.colleague),
        confirmed: true,
      },
    )
    const moved = await app.database.owner`select 1 from assessment
      where id = ${id} and holder_account_id = ${idOf(personas.colleague) ?? null}`
    expect(moved, handed.text).toHaveLength(1)
    const path = `/api/assessments/${id}/access/change-log`
    expect((await rights['access to the change log'](await as(personas.assessor), id)).status).toBe(404)
    const { text } = await download(own, path, { ...demand, language: 'nn' })
    for (const words of [
      'Oppretta kartlegginga',
      'Endra eitt svar under «Brukar»',
      'Skreiv ut frå skjermen',
      'Overførte kartlegginga til Bjørn Kollega',
      'Solveig Kontakt',
      'Lasta ned endringsloggen fordi du kravde innsyn',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Fullført')
  })

  test('asks for the ground', async () => {
    const { id } = await begin()
    const visitor = await as(personas.assessor)
    for (const path of ['access/content', 'access/change-log', 'erasure'])
      for (const body of [{ language: 'nb' }, { demanded: false, language: 'nb' }])
        expect((await visitor.post(`/api/assessments/${id}/${path}`, body)).status).toBe(400)
  })
})

describe('rectification', () => {
  const rectify = async (id: string, baseVersion: number, changes: object, acceptErrors = false) => {
    const visitor = await as(personas.assessor)
    return visitor.patch(`/api/assessments/${id}/rectification`, {
      demanded: true,
      baseVersion,
      changes,
      acceptErrors,
    })
  }
  const answersOf = async (id: string) => {
    const visitor = await as(personas.assessor)
    return ((await visitor.get(`/api/assessments/${id}`)).body as { answers: object }).answers
  }

  test('puts facts right after the lock, and the log says on what ground', async () => {
    const { id } = await begin()
    await save(id, 1, { category: 2, education: 3 })
    moveTo(locked)
    const reply = (await rectify(id, 2, { education: 4 })).read(rectificationReplySchema)
    expect(reply.version).toBe(3)
    expect(await answersOf(id)).toEqual({ category: 2, education: 4 })
    const entries = await app.database.owner`select ground, details from audit_entry
      where object_id = ${id} and action = 'assessment.rectified'`
    expect(entries).toEqual([
      { ground: 'rectification', details: { version: 3, answers: 1, tabs: ['person'], newErrors: 0 } },
    ])
  })

  test('leaves the assessor’s judgement alone, in an open round too', async () => {
    const { id } = await begin()
    for (const at of [open, locked]) {
      moveTo(at)
      for (const judged of [{ category: 1 }, { housing: 5 }, { nav_advice_recommended: 1 }]) {
        const refused = await rectify(id, 1, { education: 3, ...judged })
        expect([refused.status, refused.problem]).toEqual([422, 'assessment.not-rectifiable'])
      }
      const unknown = await rectify(id, 1, { education: 77 })
      expect(unknown.problem).toBe('assessment.answer-refused')
    }
    expect(await answersOf(id)).toEqual({})
    expect((await rectify(id, 1, { nav_advice_received: 1 })).status).toBe(200)
  })

  test('brings no error unsaid: it is told, and saved only when that has been accepted', async () => {
    const { id } = await begin()
    await save(id, 1, { category: 1, substance_alcohol: 1 })
    moveTo(locked)
    const told = await rectify(id, 2, { substance_none: 1 })
    expect([told.status, told.problem]).toEqual([409, 'assessment.rectification-contradicts'])
    const { newErrors } = newErrorsSchema.parse(told.body)
    expect(newErrors.map(({ question }) => question)).toEqual(['substances'])
    expect(await answersOf(id)).toEqual({ category: 1, substance_alcohol: 1 })
    const before = await app.database.owner`select error_count from assessment where id = ${id}`
    const saved = (await rectify(id, 2, { substance_none: 1 }, true)).read(rectificationReplySchema)
    expect(saved.errors).toBe(Number(before[0]?.error_count) + 1)
    expect((await rectify(id, saved.version, { substance_none: null })).status).toBe(200)
  })

  test('does not write over what another window has changed since', async () => {
    const { id } = await begin()
    await save(id, 1, { education: 3 })
    const outdated = await rectify(id, 1, { education: 4 })
    expect([outdated.status, outdated.problem]).toEqual([409, 'assessment.rectification-outdated'])
    expect((await rectify(id, 9, { education: 4 })).problem).toBe('assessment.rectification-outdated')
    expect(await answersOf(id)).toEqual({ education: 3 })
  })

  test('gives no way round the lock: an ordinary save stays refused', async () => {
    const { id } = await begin()
    moveTo(locked)
    const visitor = await as(personas.assessor)
    const changes = { baseVersion: 1, changes: { education: 3 }, reason: 'autosave' }
    expect((await visitor.patch(`/api/assessments/${id}`, changes)).problem).toBe('assessment.locked')
  })
})

test('the database tells the log to the holder alone, and to her on the ground of access alone', async () => {
  const { id } = await begin()
  const accountOf = async (persona: Persona) => {
    const [row] = await app.database.owner<
      { id: string }[]
    >`select id from account where full_name = ${persona.name}`
    return row?.id
  }
  const told = async (persona: Persona, ground?: Ground) => {
    const account = await accountOf(persona)
    return inTransaction(app.database.app, { account, ground }, open, async tx => ({
      log: (await tx`select 1 from access_change_log(${id})`).count,
      origin: (await tx`select 1 from access_origin(${id})`).count,
    }))
  }
  expect(await told(personas.assessor, 'access')).toEqual({ log: 1, origin: 1 })
  const nothing = { log: 0, origin: 0 }
  for (const ground of [undefined, 'rectification', 'erasure'] as const)
    expect(await told(personas.assessor, ground)).toEqual(nothing)
  for (const persona of [personas.colleague, personas.coordinator, personas.korfor])
    expect(await told(persona, 'access')).toEqual(nothing)
  const account = await accountOf(personas.assessor)
  const ungrounded = inTransaction(app.database.app, { account }, open, tx => tx`select access_begin(${id})`)
  await expect(ungrounded).rejects.toThrow('the ground has not been stated')
})

test('information per person decides whether her assessment goes: the list and the preview say so', async () => {
  const { id } = await begin()
  const visitor = await as(personas.assessor)
  const coordinator = await as(personas.coordinator)
  const lacking = async () => {
    const preview = (await coordinator.get('/api/submission/preview')).body as { notInformed: number }
    const list = (await visitor.get('/api/assessments')).body as {
      assessments: { id: string; informed: boolean }[]
    }
    return [preview.notInformed, list.assessments.find(listed => listed.id === id)?.informed]
  }
  const [before] = await lacking()
  await visitor.put(`/api/assessments/${id}/information`, { information: { informed: false } })
  expect(await lacking()).toEqual([Number(before) + 1, false])
})

test('erasure leaves a receipt and a line in the log without identity', async () => {
  const { id, number } = await begin()
  moveTo(locked)
  const visitor = await as(personas.assessor)
  const reply = await rights.erasure(visitor, id)
  expect(reply.read(erasureReceiptSchema)).toEqual({ receipt: id, erasedAt: locked.toISOString() })
  expect(await app.database.owner`select 1 from assessment where id = ${id}`).toHaveLength(0)
  expect(await lastTrace(id)).toEqual({
    action: 'assessment.erased',
    ground: 'erasure',
    outcome: 'done',
    details: {},
  })
  const [line] = await app.database.owner<{ row: string }[]>`select a::text as row from audit_entry a
    where object_id = ${id} order by id desc limit 1`
  expect(line?.row).not.toContain(number.slice(6))
  expect((await rights.erasure(visitor, id)).problem).toBe('assessment.not-found')
})

test.each(['colleague', 'assessorNav', 'coordinator', 'assessorElsewhere', 'korus', 'korfor'] as const)(
  'to %s every right over another’s assessment is refused',
  async name => {
    const { id } = await begin()
    const refusal = name.startsWith('kor') ? [403, 'access.denied'] : [404, 'assessment.not-found']
    const visitor = await as(personas[name])
    for (const [right, use] of each) {
      const reply = await use(visitor, id)
      expect([reply.status, reply.problem], right).toEqual(refusal)
    }
    expect(await app.database.owner`select 1 from assessment where id = ${id}`).toHaveLength(1)
  },
)

describe.each(each)('%s', (_right, use) => {
  test.each([
    ['is used while the round is open', open],
    ['is used in a locked round', locked],
    ['is used in a round that may be transferred', transferable],
    ['is used in the last instant of the year', lastInstant],
  ])('%s', async (_when, at) => {
    const { id } = await begin()
    moveTo(at)
    const reply = await use(await as(personas.assessor), id)
    expect(reply.status, reply.text).toBe(200)
  })

  test('is over when the year is, also for who has the page open', async () => {
    const { id } = await begin()
    moveTo(lastInstant)
    const opened = await as(personas.assessor)
    expect((await opened.get(`/api/assessments/${id}`)).status).toBe(200)
    app.clock.advance(1)
    const reply = await use(opened, id)
    expect([reply.status, reply.problem]).toEqual([409, 'assessment.lapsed'])
  })
})

/** Takes the round's lock as a transfer does, lets `meanwhile` begin, and then destroys as a transfer does. */
async function transferDuring(round: string, meanwhile: () => Promise<unknown>): Promise<void> {
  let waiting: Promise<unknown> = Promise.resolve()
  await app.database.owner.begin(async tx => {
    await tx`select 1 from round where id = ${round} for no key update`
    await tx`select 1 from assessment where round_id = ${round} for update`
    waiting = meanwhile()
    while ((await howManyWait()) < each.length) await new Promise(resolve => setTimeout(resolve, 10))
    await tx`delete from assessment where round_id = ${round}`
    await tx`delete from round_person where round_id = ${round}`
    await tx`delete from round_key where round_id = ${round}`
    await tx`insert into submission_receipt (round_id, municipality_number, year, transferred_at, account_id, assessments,
        transferred, with_errors, not_informed, merged, register_rows, checksum)
      select r.id, r.municipality_number, r.year, ${transferable}, (select id from account where role = 'coordinator' limit 1),
        1, 0, 1, 0, 0, 0, '\\x00' from round r where r.id = ${round}`
    await tx`update round set transferred_at = ${transferable} where id = ${round}`
  })
  await waiting
}

async function howManyWait(): Promise<number> {
  const waiting = await app.database.owner`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}

describe('when the transfer comes first', () => {
  const opened: { visitor: Visitor; id: string; number: string }[] = []

  test('whoever had the page open and pressed a moment too late is told so', async () => {
    for (const _right of each) {
      const { id, number } = await begin()
      const visitor = createVisitor(app.url)
      opened.push({ id, number, visitor })
    }
    moveTo(transferable)
    for (const { visitor, id } of opened) {
      await visitor.logIn(personas.assessor)
      expect((await visitor.get(`/api/assessments/${id}`)).status).toBe(200)
    }
    const pressed = () =>
      Promise.all(
        each.map(([_right, use], place) => {
          const { visitor, id } = opened[place] as (typeof opened)[number]
          return use(visitor, id)
        }),
      )
    let replies: Awaited<ReturnType<typeof pressed>> = []
    await transferDuring(roundId, async () => {
      replies = await pressed()
    })
    for (const reply of replies)
      expect([reply.status, reply.problem]).toEqual([409, 'assessment.transferred'])
  })

  test.each(each)('%s is refused from an open page ever after', async (right, use) => {
    const { visitor, id } = opened[each.findIndex(([name]) => name === right)] as (typeof opened)[number]
    const reply = await use(visitor, id)
    expect([reply.status, reply.problem]).toEqual([409, 'assessment.transferred'])
    const refused = await app.database.owner`select 1 from audit_entry where outcome = 'refused'
      and details->>'code' = 'assessment.transferred'`
    expect(refused.length).toBeGreaterThan(0)
  })

  test('an opt-out still holds for the years to come', async () => {
    const { visitor, number } = opened[0] as (typeof opened)[number]
    const reply = await visitor.post('/api/opt-outs', { nationalNumber: number })
    expect(reply.body).toMatchObject({ optedOut: true, erasedOwn: 0 })
  })
})
