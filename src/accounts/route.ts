// A route can't be written without a named permission and a word on what it leaves in the audit log: the type demands
// both, and test/routes.test.ts walks them all.

import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AuditAction } from '../audit/index.ts'
import type { Fragment, Ground, Transaction } from '../platform/database.ts'
import type { Language } from '../platform/problem.ts'
import type { Actor, Session } from './actor.ts'
import type { Permission } from './permissions.ts'

/** An entry for the audit log; who, when and on what ground are filled in by the route's frame. */
export type Trace = Readonly<{
  action: AuditAction
  /** Whose deed it is, where no account was chosen when the request came; the database fills in its role and place. */
  account?: string
  objectType?: string
  objectId?: string
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}>

/** One transaction, as the acting account, with its own hand on the audit log. */
export type Scope = Readonly<{ tx: Transaction; audit: (trace: Trace) => Promise<void> }>

/** Runs `work` in a transaction of its own, as of when the request came, or of a later instant for what goes on after it. */
export type Begin = <T>(work: (scope: Scope) => Promise<T>, at?: Date) => Promise<T>

/**
 * The end of a transaction whose only write is a deed: the deed and its entry are one statement, which goes out
 * together with the commit. Without a deed the entry alone.
 */
export type Finish = Readonly<{ finish: (trace: Trace, deed?: Fragment) => void }>

/** What a handler knows of a request. */
export type Request<P, Q, B> = Readonly<{
  /** The program's clock, read once. */
  now: Date
  language: Language
  params: P
  query: Q
  body: B
  session: Session | undefined
  /** The chosen account. @throws Problem `session.no-account` on a route that anybody may use. */
  actor: Actor
  /** Runs after the commit, before the answer. */
  afterCommit: (work: () => Promise<void>) => void
  http: FastifyRequest
  reply: FastifyReply
}>

/** A file or a stream instead of JSON. The stream is closed when the browser goes away. */
export class FileReply {
  readonly contentType: string
  /** Suggested file name; undefined shows it in the browser. */
  readonly fileName: string | undefined
  readonly body: Readable | Buffer | string
  constructor(contentType: string, body: Readable | Buffer | string, fileName?: string) {
    this.contentType = contentType
    this.body = body
    this.fileName = fileName
  }
}

/** Answers with a redirect (302) to a path of ours or an address of the eID. */
export class Redirect {
  readonly location: string
  constructor(location: string) {
    this.location = location
  }
}

type Answer<R> = R | FileReply | Redirect

type Frame<P, Q, B, R> = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify pattern, e.g. `/api/assessments/:id`. Never holds identity. */
  url: string
  /** One line for OpenAPI. */
  summary: string
  permission: Permission
  /** The actions that a request may write; the first names refusals. `none` says why nothing need be written. */
  audit: readonly [AuditAction, ...AuditAction[]] | { readonly none: string }
  /** Exceptional access that the policies know of. */
  ground?: Ground
  /** A limit per address of its own, below that of the whole program. */
  requestsPerMinute?: number
  /** Asked by a page that nobody touches: a session isn't prolonged by it. */
  leavesIdle?: true
  /** Demands an authentication at the eID within the last five minutes. */
  reauthentication?: true
  params?: z.ZodType<P>
  query?: z.ZodType<Q>
  body?: z.ZodType<B>
  /** Absent for files, redirects and empty answers (204). */
  reply?: z.ZodType<R>
}>

/** Runs in one transaction that commits before the answer goes out. */
type Within<P, Q, B, R> = { handle: (request: Request<P, Q, B> & Scope & Finish) => Promise<Answer<R>> }
/** Opens its own transactions: streams and the transfer. */
type Outside<P, Q, B, R> = {
  handleOutside: (request: Request<P, Q, B> & { begin: Begin }) => Promise<Answer<R>>
}

export type RouteDefinition<P, Q, B, R> = Frame<P, Q, B, R> & (Within<P, Q, B, R> | Outside<P, Q, B, R>)

// biome-ignore lint/suspicious/noExplicitAny: routes of all shapes stand in one list; each was checked where it was written.
export type Route = RouteDefinition<any, any, any, any>

/** Declares a route; only there so that the shapes of params, query, body and reply are checked against the handler. */
export function route<P = undefined, Q = undefined, B = undefined, R = undefined>(
  definition: RouteDefinition<P, Q, B, R>,
): Route {
  return definition
}
