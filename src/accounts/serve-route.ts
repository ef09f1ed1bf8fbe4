// The frame around every handler: session → permission → one transaction with its audit entries → commit → answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AuditEntry, appendAudit, auditInsert } from '../audit/index.ts'
import { type ActingAs, brokenConstraint, inTransaction } from '../platform/database.ts'
import { requestLanguage } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import type { Actor, Session } from './actor.ts'
import { permissions } from './permissions.ts'
import { accountProblems } from './problems.ts'
import type { Program } from './program.ts'
import { FileReply, type Finish, Redirect, type Route, type Scope, type Trace } from './route.ts'
import { findSession, sessionCookieOf } from './sessions/session.ts'

const freshForMinutes = 5

function checkPermission(route: Route, session: Session | undefined, now: Date): void {
  const allowed = permissions[route.permission]
  if (allowed === 'public') return
  if (!session) throw accountProblems['session.missing']()
  if (allowed === 'holder') return
  if (!session.actor) throw accountProblems['session.no-account']()
  if (!session.termsAccepted) throw accountProblems['terms.not-accepted']()
  if (!(allowed as readonly string[]).includes(session.actor.role)) throw accountProblems['access.denied']()
  const age = now.getTime() - session.authenticatedAt.getTime()
  if (route.reauthentication && age > freshForMinutes * 60_000)
    throw accountProblems['reauthentication.needed']()
}

const isOpen = (route: Route) => ['public', 'holder'].includes(permissions[route.permission] as string)

/** Who acts, as the policies of the database see it. */
function actingAs(route: Route, session: Session | undefined): ActingAs {
  return {
    account: session?.actor?.accountId,
    holder: session?.holder,
    ground: route.ground,
    // What needs no account acts as the person logged in, who may hold accounts in several branches.
    system: isOpen(route) || !session?.actor ? 'login' : undefined,
  }
}

const objectTypes: Readonly<Record<string, string>> = {
  assessments: 'assessment',
  accounts: 'account',
  units: 'unit',
  invitations: 'invitation',
  sessions: 'session',
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const municipalityNumber = /^\d{4}(\d{2})?$/

type Place = Readonly<{ id?: string; number?: string; municipality?: string }>

/** What a refused request was about, if its address says so: ids of ours alone, whatever somebody has typed there. */
function refusedObject({ url }: Route, params: unknown): Pick<Trace, 'objectType' | 'objectId'> {
  const { id = '', number, municipality = number ?? '' } = (params ?? {}) as Place
  const objectType = objectTypes[url.match(/\/(\w+)\/:id\b/)?.[1] ?? '']
  if (objectType && uuid.test(id)) return { objectType, objectId: id }
  return municipalityNumber.test(municipality) ? { objectType: 'municipality', objectId: municipality } : {}
}

function requireActor(session: Session | undefined): Actor {
  if (!session?.actor) throw accountProblems['session.no-account']()
  return session.actor
}

class Frame {
  readonly route: Route
  readonly program: Program
  readonly now: Date
  readonly session: Session | undefined
  readonly params: unknown
  traces = 0
  readonly committed: (() => Promise<void>)[] = []

  constructor(route: Route, program: Program, now: Date, session: Session | undefined, params: unknown) {
    this.route = route
    this.program = program
    this.now = now
    this.session = session
    this.params = params
  }

  private entryOf(trace: Trace, outcome: 'done' | 'refused', at: Date): AuditEntry {
    this.traces += 1
    const { account, ...deed } = trace
    const shared = { ...deed, at, ground: this.route.ground, outcome }
    if (account !== undefined) return { ...shared, account }
    const actor = this.session?.actor
    return {
      ...shared,
      account: actor?.accountId,
      role: actor?.role,
      unit: actor?.unitId ?? undefined,
      municipality: actor?.municipalityNumber ?? undefined,
    }
  }

  begin<T>(work: (scope: Scope & Finish) => Promise<T>, at: Date = this.now): Promise<T> {
    const as = actingAs(this.route, this.session)
    return inTransaction(this.program.database, as, at, (tx, sendWithCommit) =>
      work({
        tx,
        audit: trace => appendAudit(tx, this.entryOf(trace, 'done', at)),
        finish: (trace, deed) => {
          const entry = auditInsert(tx, this.entryOf(trace, 'done', at))
          sendWithCommit(deed ? tx`with entry as (${entry}) ${deed}` : entry)
        },
      }),
    )
  }

  /** Runs `work`; what it refuses is written to the audit log before the refusal goes on to the browser. */
  async orRefuse<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work().catch(async error => {
        if (error instanceof Problem) await this.refuse(error)
        throw error
      })
    } catch (error) {
      // Suspended since the session was found: her sessions have been ended, as the next request would tell.
      if (brokenConstraint(error) === 'account_may_act') throw accountProblems['session.missing']()
      throw error
    }
  }

  /** A refusal is written after the rollback, in a transaction of its own. */
  private async refuse(problem: Problem): Promise<void> {
    if (problem.definition.status === 401) return
    const { audit, method, url } = this.route
    const action = 'none' in audit ? 'access.refused' : audit[0]
    const details = { code: problem.code, route: `${method} ${url}` }
    const trace = { action, ...refusedObject(this.route, this.params), details }
    await inTransaction(this.program.database, actingAs(this.route, this.session), this.now, tx =>
      appendAudit(tx, this.entryOf(trace, 'refused', this.now)),
    )
  }

  checkTraced(): void {
    if (!('none' in this.route.audit) && this.traces === 0)
      throw new Error(`${this.route.method} ${this.route.url} wrote nothing to the audit log`)
  }
}

async function runHandler(frame: Frame, http: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { route, session, now } = frame
  const request = {
    now,
    language: requestLanguage(http),
    params: http.params,
    query: http.query,
    body: http.body,
    session,
    get actor() {
      return requireActor(session)
    },
    afterCommit: (work: () => Promise<void>) => frame.committed.push(work),
    http,
    reply,
  }
  // Object.assign would read the getter; the prototype chain keeps it lazy.
  const extend = (more: object) => Object.assign(Object.create(request), more)
  const answer =
    'handle' in route
      ? await frame.begin(async scope => {
          const result = await route.handle(extend(scope))
          frame.checkTraced()
          return result
        })
      : await route.handleOutside(extend({ begin: frame.begin.bind(frame) }))
  frame.checkTraced()
  for (const work of frame.committed) await work()
  return answer
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  if (answer instanceof Redirect) return reply.redirect(answer.location)
  if (answer instanceof FileReply) {
    reply.type(answer.contentType)
    if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
    return reply.send(answer.body)
  }
  return answer === undefined ? reply.code(204).send() : reply.send(answer)
}

function schemaOf(route: Route) {
  return {
    summary: route.summary,
    description: `Permission: ${route.permission}`,
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(route.reply && { response: { 200: route.reply } }),
  }
}

/** Registers a route on the server. Rights are checked before the body is so much as read. */
export function serveRoute(server: FastifyInstance, program: Program, route: Route): void {
  const frames = new WeakMap<FastifyRequest, Frame>()

  const admit = async (http: FastifyRequest) => {
    const now = program.clock.now()
    const cookie = http.cookies[sessionCookieOf(program.environment)]
    const seeking = cookie && { cookie, now, isActive: !route.leavesIdle }
    const session = seeking ? await findSession(program.database, seeking) : undefined
    http.actingAccount = session?.actor?.accountId
    const frame = new Frame(route, program, now, session, http.params)
    frames.set(http, frame)
    await frame.orRefuse(async () => checkPermission(route, session, now))
  }

  server.route({
    method: route.method,
    url: route.url,
    schema: schemaOf(route),
    ...(route.requestsPerMinute && {
      config: { rateLimit: { max: route.requestsPerMinute, timeWindow: '1 minute' } },
    }),
    onRequest: admit,
    async handler(http, reply) {
      const frame = frames.get(http)
      if (!frame) throw new Error('a request reached its handler without being admitted')
      return frame.orRefuse(async () => send(reply, await runHandler(frame, http, reply)))
    },
  })
}
