// Carries out what the save queue decides: timers, the network, and what the browser tells about both.

import type { z } from 'zod'
import type {
  conflictReplySchema,
  SaveReply,
  SaveRequest as SentRequest,
} from '../../../src/assessments/contract.ts'
import { ApiProblem, api, ConnectionLost } from '../../api/index.ts'
import {
  advance,
  type Changes,
  type Effect,
  hasUnsaved,
  type QueueEvent,
  type QueueState,
  type SaveReason,
  type SaveRequest,
  startQueue,
} from './save-queue.ts'

/** An answer that takes longer than this is taken for lost. */
const PATIENCE = 20_000

/** The refusals that a new login lifts. */
const LIFTED_BY_LOGIN = new Set(['session.no-account', 'terms.not-accepted'])

/** The refusals that pass by themselves. */
const PASSING = new Set(['assessment.busy', 'request.too-many'])

type Saved = Readonly<{ id: string; version: number; changedAt: string }>

export class Saver {
  readonly #id: string
  readonly #take: (answers: Changes) => void
  readonly #listeners = new Set<() => void>()
  #state: QueueState
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The page is being left: the last request may outlive it. */
  #leaving = false

  /** `take` shows what another window answered. */
  constructor({ id, version, changedAt }: Saved, take: (answers: Changes) => void) {
    this.#id = id
    this.#take = take
    this.#state = startQueue(version, changedAt)
  }

  /** Listens to the network and the window. Gives the function that ends it and sends what waits. */
  start(): () => void {
    const back = () => this.#meet({ kind: 'retry' })
    const turned = () => {
      if (document.visibilityState === 'visible') return back()
      this.#leaving = true
      this.#meet({ kind: 'rested' })
      this.#leaving = false
    }
    window.addEventListener('online', back)
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', turned)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', turned)
      this.#meet({ kind: 'rested' })
    }
  }

  /** The queue as it stands: the same object until something changes. */
  state = (): QueueState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(changes: Changes): void {
    this.#meet({ kind: 'changed', changes })
  }

  visit(tab: string): void {
    this.#meet({ kind: 'visited', tab })
  }

  ask(reason: SaveReason): void {
    this.#meet({ kind: 'asked', reason })
  }

  choose(variable: string, keep: 'mine' | 'theirs'): void {
    this.#meet({ kind: 'chosen', variable, keep })
  }

  /** Tries again now what was stopped. */
  retry(): void {
    this.#meet({ kind: 'retry' })
  }

  /** Sends what waits, and gives whether everything was confirmed within so many milliseconds. */
  async settle(milliseconds: number): Promise<boolean> {
    this.#meet({ kind: 'rested' })
    const deadline = AbortSignal.timeout(milliseconds)
    while (this.hasUnsaved() && this.#state.phase === 'sending' && !deadline.aborted) {
      await new Promise(resolve => setTimeout(resolve, 30))
    }
    return !this.hasUnsaved()
  }

  /** Whether an answer is only in this window. */
  hasUnsaved(): boolean {
    return hasUnsaved(this.#state)
  }

  #meet(event: QueueEvent): void {
    const { state, effects } = advance(this.#state, event)
    this.#state = state
    for (const effect of effects) this.#carryOut(effect)
    for (const listener of this.#listeners) listener()
  }

  #carryOut(effect: Effect): void {
    if (effect.do === 'take') {
      this.#take(effect.answers)
      return
    }
    clearTimeout(this.#timer)
    if (effect.do === 'send') void this.#send(effect.request).then(answer => this.#meet(answer))
    else this.#timer = setTimeout(() => this.#meet({ kind: effect.event }), effect.milliseconds)
  }

  async #send({ changes, visited, ...request }: SaveRequest): Promise<QueueEvent> {
    const body: SentRequest = { ...request, changes: { ...changes }, visited: [...visited] }
    try {
      const reply = await api.patch<SaveReply>(`/api/assessments/${this.#id}`, body, {
        signedOut: 'throw',
        keepalive: this.#leaving,
        signal: AbortSignal.timeout(PATIENCE),
      })
      return { kind: 'saved', version: reply.version, merged: reply.merged, at: reply.changedAt }
    } catch (error) {
      return eventOf(error)
    }
  }
}

/** What a failure means for the queue. */
function eventOf(error: unknown): QueueEvent {
  if (!(error instanceof ApiProblem) || error.status >= 500 || PASSING.has(error.code)) {
    const offline = error instanceof ConnectionLost && !navigator.onLine
    return { kind: 'lost', loss: offline ? 'offline' : 'unreachable' }
  }
  if (error.status === 401 || LIFTED_BY_LOGIN.has(error.code)) return { kind: 'signedOut' }
  if (error.code !== 'assessment.conflict') return { kind: 'refused', refusal: error }
  const { version, conflicts, merged } = error.extension as z.output<typeof conflictReplySchema>
  const theirs = Object.fromEntries(conflicts.map(each => [each.variable, each.theirs]))
  return { kind: 'conflicted', version, theirs, merged }
}
