import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advance,
  type Changes,
  type Effect,
  hasUnsaved,
  type QueueEvent,
  type QueueState,
  REST,
  type SaveRequest,
  startQueue,
} from './save-queue.ts'

/** A window: its queue, what it shows, and what it asked of the world. */
class Window {
  state: QueueState
  shown: Record<string, number | null> = {}
  outbox: SaveRequest[] = []
  wait: (Effect & { do: 'wait' }) | undefined
  constructor(version = 1) {
    this.state = startQueue(version)
  }
  meet(event: QueueEvent): this {
    const step = advance(this.state, event)
    this.state = step.state
    for (const effect of step.effects) {
      if (effect.do === 'send') this.outbox.push(effect.request)
      else if (effect.do === 'wait') this.wait = effect
      else Object.assign(this.shown, effect.answers)
    }
    return this
  }
  answer(variable: string, value: number | null): this {
    this.shown[variable] = value
    return this.meet({ kind: 'changed', changes: { [variable]: value } })
  }
  rest(): this {
    return this.meet({ kind: 'rested' })
  }
  get lastSent(): SaveRequest | undefined {
    return this.outbox.at(-1)
  }
}

const saved = (version: number, merged: Changes = {}): QueueEvent => ({
  kind: 'saved',
  version,
  merged,
  at: '2026-10-01T12:00:00Z',
})

describe('the save queue', () => {
  it('sends what was changed when nothing has been changed for a while', () => {
    const window = new Window().answer('a', 1).answer('b', 2)
    expect(window.outbox).toEqual([])
    expect(window.wait).toEqual({ do: 'wait', milliseconds: REST, event: 'rested' })
    window.rest()
    expect(window.lastSent).toEqual({
      baseVersion: 1,
      changes: { a: 1, b: 2 },
      visited: [],
      reason: 'autosave',
    })
    expect(hasUnsaved(window.state)).toBe(true)
    window.meet(saved(2))
    expect(hasUnsaved(window.state)).toBe(false)
    expect(window.state.savedAt).toBe('2026-10-01T12:00:00Z')
  })

  it('has one request under way, and sends the rest after it', () => {
    const window = new Window().answer('a', 1).rest().answer('a', 2).rest().answer('b', 1)
    expect(window.outbox).toHaveLength(1)
    window.meet(saved(2))
    expect(window.outbox).toHaveLength(2)
    expect(window.lastSent).toMatchObject({ baseVersion: 2, changes: { a: 2, b: 1 } })
  })

  it('repeats a request of unknown outcome exactly, before anything newer', () => {
    const window = new Window().answer('a', 1).rest().answer('a', 2).meet({ kind: 'lost', loss: 'offline' })
    expect(window.wait).toMatchObject({ event: 'retry', milliseconds: 1000 })
    window.meet({ kind: 'retry' })
    expect(window.lastSent).toMatchObject({ baseVersion: 1, changes: { a: 1 } })
    window.meet(saved(2))
    expect(window.lastSent).toMatchObject({ baseVersion: 2, changes: { a: 2 } })
  })

  it('waits longer after each failure, and not for ever', () => {
    const window = new Window().answer('a', 1).rest()
    const pauses = Array.from({ length: 7 }, () => {
      window.meet({ kind: 'lost', loss: 'unreachable' }).meet({ kind: 'retry' })
      return window.wait?.milliseconds
    })
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
    window.meet(saved(2)).answer('a', 2).rest().meet({ kind: 'lost', loss: 'offline' })
    expect(window.wait?.milliseconds).toBe(1000)
  })

  it('shows what another window answered', () => {
    const window = new Window()
      .answer('a', 1)
      .rest()
      .meet(saved(4, { b: 5, c: null }))
    expect(window.shown).toEqual({ a: 1, b: 5, c: null })
    expect(window.state.version).toBe(4)
  })

  it('asks when another window answered the same question otherwise', () => {
    const window = new Window().answer('a', 1).answer('b', 1).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: 2 }, merged: { c: 7 } })
    expect(window.state.phase).toBe('conflicting')
    expect(window.state.conflicts).toEqual([{ variable: 'a', mine: 1, theirs: 2 }])
    expect(window.shown).toEqual({ a: 1, b: 1, c: 7 })
    expect(hasUnsaved(window.state)).toBe(true)
  })

  it('sends mine on top of theirs when mine is kept', () => {
    const window = new Window().answer('a', 1).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: 2 }, merged: {} })
    window.meet({ kind: 'chosen', variable: 'a', keep: 'mine' })
    expect(window.lastSent).toMatchObject({ baseVersion: 3, changes: { a: 1 } })
  })

  it('takes theirs when theirs is kept, and still sends the others', () => {
    const window = new Window().answer('a', 1).answer('b', 1).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: null }, merged: {} })
    window.meet({ kind: 'chosen', variable: 'a', keep: 'theirs' })
    expect(window.shown).toEqual({ a: null, b: 1 })
    expect(window.lastSent).toMatchObject({ baseVersion: 3, changes: { b: 1 } })
  })

  it('asks for each of several conflicts before it sends', () => {
    const window = new Window().answer('a', 1).answer('b', 1).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: 2, b: 3 }, merged: {} })
    window.meet({ kind: 'chosen', variable: 'a', keep: 'mine' })
    expect(window.outbox).toHaveLength(1)
    window.meet({ kind: 'chosen', variable: 'b', keep: 'theirs' })
    expect(window.lastSent).toMatchObject({ baseVersion: 3, changes: { a: 1 } })
  })

  it('an answer cleared while the question is asked is what mine means', () => {
    const window = new Window().answer('a', 1).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: 2 }, merged: {} }).answer('a', null)
    expect(window.state.conflicts).toEqual([{ variable: 'a', mine: null, theirs: 2 }])
    window.meet({ kind: 'chosen', variable: 'a', keep: 'mine' })
    expect(window.lastSent).toMatchObject({ changes: { a: null } })
  })

  it('two windows that answer alike have nothing to ask', () => {
    const window = new Window().answer('a', 2).rest()
    window.meet({ kind: 'conflicted', version: 3, theirs: { a: 2 }, merged: {} })
    expect(window.state.conflicts).toEqual([])
    expect(hasUnsaved(window.state)).toBe(false)
  })

  it('asks also when the other answer came beside a newer one of mine', () => {
    const window = new Window()
      .answer('b', 1)
      .rest()
      .answer('a', 1)
      .meet(saved(3, { a: 2 }))
    expect(window.state.conflicts).toEqual([{ variable: 'a', mine: 1, theirs: 2 }])
    expect(window.outbox).toHaveLength(1)
  })

  it('keeps everything while nobody is logged in, and goes on after', () => {
    const window = new Window().answer('a', 1).rest().meet({ kind: 'signedOut' }).answer('b', 2)
    expect(window.state.phase).toBe('signedOut')
    window.meet({ kind: 'retry' }).meet(saved(2))
    expect(window.outbox.map(request => request.changes)).toEqual([{ a: 1 }, { a: 1 }, { b: 2 }])
  })

  it('stops at a refusal with the answers still here, and tries again when asked to', () => {
    const refusal = { code: 'assessment.locked', texts: { nb: 'Låst', nn: 'Låst' } }
    const window = new Window().answer('a', 1).rest().meet({ kind: 'refused', refusal })
    window.answer('b', 1).rest()
    expect(window.outbox).toHaveLength(1)
    expect(window.state).toMatchObject({ phase: 'refused', refusal, waiting: { a: 1, b: 1 } })
    window.meet({ kind: 'asked', reason: 'saved' })
    expect(window.lastSent).toMatchObject({ changes: { a: 1, b: 1 }, reason: 'saved' })
  })

  it('sends at once when asked, also with nothing changed, so that the log shows it', () => {
    const window = new Window().meet({ kind: 'asked', reason: 'closed' })
    expect(window.lastSent).toMatchObject({ changes: {}, reason: 'closed' })
    expect(hasUnsaved(window.state)).toBe(false)
  })

  it('tells which tabs were visited with the next request', () => {
    const window = new Window().meet({ kind: 'visited', tab: 'home' }).meet({ kind: 'visited', tab: 'home' })
    window.rest()
    expect(window.lastSent).toMatchObject({ visited: ['home'], changes: {} })
  })
})

/** The server as the contract tells it: versions per variable, repetitions harmless, all or nothing. */
class Server {
  version = 1
  answers: Record<string, number | null> = {}
  changedAt: Record<string, number> = {}
  patch({ baseVersion, changes }: SaveRequest): QueueEvent {
    const since = (variable: string) => (this.changedAt[variable] ?? 1) > baseVersion
    const theirs = Object.keys(changes).filter(
      name => since(name) && (this.answers[name] ?? null) !== changes[name],
    )
    const others = Object.keys(this.answers).filter(name => since(name) && !Object.hasOwn(changes, name))
    const pick = (names: string[]) =>
      Object.fromEntries(names.map(name => [name, this.answers[name] ?? null]))
    if (theirs.length > 0) {
      return { kind: 'conflicted', version: this.version, theirs: pick(theirs), merged: pick(others) }
    }
    const news = Object.keys(changes).filter(name => (this.answers[name] ?? null) !== changes[name])
    if (news.length > 0) this.version++
    for (const name of news) {
      this.answers[name] = changes[name] ?? null
      this.changedAt[name] = this.version
    }
    return saved(this.version, pick(others))
  }
}

const variable = fc.constantFrom('a', 'b', 'c')
const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('answer' as const), variable, value: fc.option(fc.nat(3)) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rest' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      fate: fc.constantFrom('answered', 'answered', 'lostBefore', 'lostAfter', 'signedOut'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      keep: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

function deliver(window: Window, server: Server, fate: string): void {
  const request = window.state.phase === 'sending' ? window.state.sent : undefined
  if (!request) return
  if (fate === 'signedOut') window.meet({ kind: 'signedOut' })
  else if (fate === 'lostBefore') window.meet({ kind: 'lost', loss: 'offline' })
  else {
    const answer = server.patch(request)
    window.meet(fate === 'answered' ? answer : { kind: 'lost', loss: 'unreachable' })
  }
}

function play(window: Window, server: Server, step: Action): void {
  if (step.do === 'answer') window.answer(step.variable, step.value)
  else if (step.do === 'rest') window.rest()
  else if (step.do === 'retry') window.meet({ kind: 'retry' })
  else if (step.do === 'deliver') deliver(window, server, step.fate)
  else {
    const [conflict] = window.state.conflicts
    if (conflict) window.meet({ kind: 'chosen', variable: conflict.variable, keep: step.keep })
  }
}

function settle(window: Window, server: Server): void {
  for (let turn = 0; turn < 20; turn++) {
    window.meet({ kind: 'retry' }).meet({ kind: 'asked', reason: 'saved' })
    deliver(window, server, 'answered')
    for (const { variable: name } of window.state.conflicts) {
      window.meet({ kind: 'chosen', variable: name, keep: 'theirs' })
    }
  }
}

describe('whatever the network does', () => {
  it('one window never meets a conflict, and the server ends with what the window shows', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60, size: 'max' }), steps => {
        const server = new Server()
        const window = new Window()
        for (const step of steps) {
          play(window, server, step)
          expect(window.state.conflicts).toEqual([])
        }
        settle(window, server)
        expect(hasUnsaved(window.state)).toBe(false)
        for (const [name, value] of Object.entries(window.shown)) {
          expect(server.answers[name] ?? null).toBe(value)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('two windows end alike, and what counts as saved is what the server has', () => {
    const either = fc.tuple(fc.boolean(), action)
    fc.assert(
      fc.property(fc.array(either, { maxLength: 80, size: 'max' }), steps => {
        const server = new Server()
        const [one, other] = [new Window(), new Window()]
        for (const [first, step] of steps) play(first ? one : other, server, step)
        for (const window of [one, other, one, other]) settle(window, server)
        for (const window of [one, other]) {
          expect(hasUnsaved(window.state)).toBe(false)
          for (const [name, value] of Object.entries(server.answers)) {
            expect(window.shown[name] ?? null).toBe(value)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
