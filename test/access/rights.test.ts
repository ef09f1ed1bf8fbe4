// Each right in rights.ts, tried over HTTP by everybody, about things near and far, in every state of the round. The
// program answers as ever; only its transactions are undone, so that one world serves thousands of requests.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions, type Role } from '../../src/accounts/index.ts'
import { type Request, requests, type Sample } from './requests.ts'
import { chapters, publicRoutes, type Right, type RoundState, roundStates, trainingRoutes } from './rights.ts'
import { type Account, makeWorld, type Place, reaches, relationOf, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.close())

const rights = chapters.flatMap(chapter => chapter.rights)
const rightOf = (route: string) => rights.find(({ routes }) => routes.includes(route))
const named = (route: { method: string; url: string }) => `${route.method} ${route.url}`

/** Nobody; somebody without an account; a suspended account whose session was left alive; and one of each role. */
const askers = ['nobody', 'stranger', 'suspended', 'assessor', 'coordinator', 'korus', 'korfor'] as const
type Asker = (typeof askers)[number]

type Answer = Readonly<{ status: number; code: string; text: string }>

async function send(asker: Asker, route: string, { url, body }: Sample): Promise<Answer> {
  const [method = '', declared = ''] = route.split(' ')
  const cookie = world.accounts.get(asker)?.cookie
  const reply = await world.undoing.server.inject({
    method: method as 'GET',
    url: url ?? declared.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000'),
    headers: cookie ? { cookie: `__Host-brukerplan=${cookie}` } : {},
    ...(method === 'GET' ? {} : { payload: body ?? {} }),
  })
  if (route === 'POST /api/submission') await untilQuiet()
  const isProblem = reply.headers['content-type']?.toString().startsWith('application/problem+json')
  return { status: reply.statusCode, code: isProblem ? reply.json().code : '', text: reply.body }
}

/** A transfer goes on after it has been answered. */
async function untilQuiet(): Promise<void> {
  for (;;) {
    const busy = await world.app.database.owner`select 1 from pg_stat_activity
      where datname = current_database() and usename = 'brukerplan_app' and xact_start is not null`
    if (busy.count === 0) return
    await setTimeout(5)
  }
}

const told = ({ status, code }: Answer) => `${status}${code ? ` ${code}` : ''}`
const succeeded = ({ status }: Answer) => status >= 200 && status < 400

/** What somebody without any right to it is told, whatever it is about. */
function bareRefusal(asker: Asker, right: Right, route: string): string | undefined {
  const permission = world.undoing.routes.find(candidate => named(candidate) === route)?.permission
  const open = permission && permissions[permission] === 'holder'
  if (asker === 'nobody') return '401 session.missing'
  if (asker === 'stranger' || asker === 'suspended') return open ? undefined : '403 session.no-account'
  return right.reach[asker as Role] === 'no' ? '403 access.denied' : undefined
}

const anybody = () => world.accounts.get('assessor') as Account

/** The refusals of a state: a conflict, or that nothing is there. */
const closedByState = (answer: Answer) => [404, 409].includes(answer.status)

type Case = Readonly<{ asker: Asker; right: Right; route: string; state: RoundState }>

function judge(
  { asker, right, state }: Case,
  answer: Answer,
  about?: Place,
  unseen: readonly string[] = [],
): string | undefined {
  const account = world.accounts.get(asker) as Account
  const closed = right.states !== undefined && !right.states.includes(state)
  // In a round that is over, one's own and others' are told of alike.
  if (closed && closedByState(answer)) return undefined
  if (about && !reaches(right.reach[asker as Role], relationOf(account, about)))
    return unseen.includes(answer.code) ? undefined : `told ${told(answer)} instead of ${unseen.join(' or ')}`
  if (closed) return `told ${told(answer)} in a state that closes it`
  return succeeded(answer) ? undefined : `told ${told(answer)} of a right`
}

/** What is wrong in the answers to one asker about one route in one state. */
async function* tryRoute(one: Case, request: Request): AsyncGenerator<string> {
  const { asker, right, route, state } = one
  const account = world.accounts.get(asker)
  const refusal = bareRefusal(asker, right, route)
  if (refusal) {
    const sample =
      'placeless' in request ? request.placeless.ask(world, account ?? anybody()) : firstSample(request)
    const answer = told(await send(asker, route, sample))
    if (answer !== refusal) yield `told ${answer} instead of ${refusal}`
    return
  }
  if (!account || account.account === null || account.suspended) return
  if ('placeless' in request) {
    const answer = await send(asker, route, request.placeless.ask(world, account))
    if (request.placeless.answer !== undefined && answer.code === request.placeless.answer) return
    const wrong = judge(one, answer)
    if (wrong) yield wrong
  } else if ('pointed' in request) {
    const { things, ask, unseen, own } = request.pointed
    for (const thing of things(world)) {
      const answer = await send(asker, route, ask(thing, world))
      if (own && relationOf(account, thing) === 'own') {
        if (answer.code !== own) yield `told ${told(answer)} about oneself`
        continue
      }
      const wrong = judge(one, answer, thing, unseen)
      if (wrong) yield `${relationOf(account, thing)}: ${wrong}`
    }
  } else {
    const { things, ask, mark } = request.listed
    const whole = ask ? undefined : await send(asker, route, {})
    for (const thing of things(world)) {
      const answer = whole ?? (await send(asker, route, ask?.(thing) ?? {}))
      const relation = relationOf(account, thing)
      const may = reaches(right.reach[asker as Role], relation) && (right.states?.includes(state) ?? true)
      if (answer.text.includes(mark(thing)) !== may)
        yield `${relation}: ${may ? 'is not' : 'is'} in the list (${told(answer)})`
    }
  }
}

function firstSample(request: Exclude<Request, { placeless: unknown }>): Sample {
  const { things, ask } = 'pointed' in request ? request.pointed : request.listed
  const [thing] = things(world)
  return thing && ask ? ask(thing as never, world) : {}
}

async function tryAll(state: RoundState, routes: readonly string[]): Promise<string[]> {
  const wrong: string[] = []
  for (const route of routes) {
    const [right, request] = [rightOf(route) as Right, requests[route] as Request]
    for (const asker of askers)
      for await (const fault of tryRoute({ asker, right, route, state }, request))
        wrong.push(`${state} · ${asker} · ${route} · ${fault}`)
  }
  return wrong
}

describe('the table of rights', () => {
  test('has a line for every route there is, and for no other', () => {
    const declared = world.undoing.routes.map(named).sort()
    const told = [...rights.flatMap(({ routes }) => routes), ...publicRoutes, ...trainingRoutes].sort()
    expect(told).toEqual(declared)
    expect(Object.keys(requests).sort()).toEqual(rights.flatMap(({ routes }) => routes).sort())
  })

  test('gives a role something where the program’s own table of permissions does, and nowhere else', () => {
    for (const route of world.undoing.routes) {
      const right = rightOf(named(route))
      const holder = permissions[route.permission]
      if (!right || !Array.isArray(holder)) continue
      const given = Object.entries(right.reach).flatMap(([role, reach]) => (reach === 'no' ? [] : [role]))
      expect([named(route), [...holder].sort()]).toEqual([named(route), given.sort()])
    }
  })
})

describe('tried over HTTP', () => {
  const ofRound = () => rights.filter(({ states }) => states).flatMap(({ routes }) => routes)
  const aboutNothingHeld = (route: string) => {
    const request = requests[route]
    return request !== undefined && 'placeless' in request
  }

  test('before the round is planned', async () => {
    await world.enter('unplanned')
    const unplanned = ofRound().filter(aboutNothingHeld)
    expect(await tryAll('unplanned', [...unplanned, 'POST /api/opt-outs', 'GET /api/round'])).toEqual([])
  })

  test('while it is open: every route, by everybody, about everything', async () => {
    await world.plan()
    await world.enter('open')
    expect(await tryAll('open', Object.keys(requests))).toEqual([])
  })

  test.each(roundStates.slice(2))('while it is %s: every route that the round decides', async state => {
    await world.enter(state)
    expect(await tryAll(state, [...ofRound(), 'POST /api/opt-outs', 'GET /api/round'])).toEqual([])
  })

  test('practising is refused to all where people are real', async () => {
    for (const route of trainingRoutes)
      for (const asker of ['assessor', 'coordinator'] as const)
        expect((await send(asker, route, { body: { vignette: 'x' } })).code, route).toBe('training.elsewhere')
  })

  test('and nothing of all this was changed', async () => {
    const [row] = await world.app.database.owner`select (select count(*)::int from assessment) as assessments,
      (select count(*)::int from opt_out) as opt_outs, (select count(*)::int from invitation) as invitations,
      (select count(*)::int from account where suspended_at is null) as living`
    const { assessments, invitations } = world
    const living = [...world.accounts.values()].filter(({ suspended }) => !suspended).length + 1
    expect(row).toEqual({
      assessments: assessments.length,
      opt_outs: 0,
      invitations: invitations.length,
      living,
    })
  })
})
