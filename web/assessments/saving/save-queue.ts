// What is saved, what isn't, and what to do next: a state machine without clock, network or React. One request is
// under way at a time. A request whose outcome is unknown is repeated exactly as it was, before anything newer is
// sent: the server may have committed it, and then takes the repetition for what it is.

/** Changed answers by variable; null clears one. */
export type Changes = Readonly<Record<string, number | null>>

/** Why a request is sent: of itself, by *Lagre*, or by *Lagre og lukk*. */
export type SaveReason = 'autosave' | 'saved' | 'closed'

export type SaveRequest = Readonly<{
  baseVersion: number
  changes: Changes
  visited: readonly string[]
  reason: SaveReason
}>

/** One question that two windows answered differently. */
export type Conflict = Readonly<{ variable: string; mine: number | null; theirs: number | null }>

/** Why the server won't take the answers: its code, and its words in both written languages, where it has any. */
export type Refusal = Readonly<{ code: string; texts: Readonly<{ nb?: string; nn?: string }> }>

/** A failure that may pass by itself. */
export type Loss = 'offline' | 'unreachable'

export type QueueState = Readonly<{
  /** The server's version that the answers build on. */
  version: number
  /** Changed and not part of a request yet. */
  waiting: Changes
  waitingVisited: readonly string[]
  asked: SaveReason | undefined
  /** Under way, or to be repeated as it is. */
  sent: SaveRequest | undefined
  phase: 'resting' | 'sending' | Loss | 'signedOut' | 'conflicting' | 'refused'
  failures: number
  conflicts: readonly Conflict[]
  refusal: Refusal | undefined
  /** When the server last confirmed, ISO 8601. */
  savedAt: string | undefined
}>

export type QueueEvent =
  | Readonly<{ kind: 'changed'; changes: Changes }>
  | Readonly<{ kind: 'visited'; tab: string }>
  | Readonly<{ kind: 'asked'; reason: SaveReason }>
  /** Nothing has been changed for REST milliseconds. */
  | Readonly<{ kind: 'rested' }>
  | Readonly<{ kind: 'saved'; version: number; merged: Changes; at: string }>
  | Readonly<{ kind: 'lost'; loss: Loss }>
  | Readonly<{ kind: 'signedOut' }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  | Readonly<{ kind: 'conflicted'; version: number; theirs: Changes; merged: Changes }>
  /** The pause after a failure is over, the network is back, or somebody has logged in again. */
  | Readonly<{ kind: 'retry' }>
  | Readonly<{ kind: 'chosen'; variable: string; keep: 'mine' | 'theirs' }>

export type Effect =
  | Readonly<{ do: 'send'; request: SaveRequest }>
  /** Come back with `event` after so many milliseconds; replaces an earlier wait. */
  | Readonly<{ do: 'wait'; milliseconds: number; event: 'rested' | 'retry' }>
  /** Another window's answers, to be shown here. */
  | Readonly<{ do: 'take'; answers: Changes }>

export type Step = Readonly<{ state: QueueState; effects: readonly Effect[] }>

/** Pause after the last change before it is sent, in milliseconds. */
export const REST = 500

const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 15_000
const RANK: Readonly<Record<SaveReason, number>> = { autosave: 0, saved: 1, closed: 2 }

/** A queue with nothing in it, at the version that was read. */
export function startQueue(version: number, savedAt?: string): QueueState {
  return {
    version,
    waiting: {},
    waitingVisited: [],
    asked: undefined,
    sent: undefined,
    phase: 'resting',
    failures: 0,
    conflicts: [],
    refusal: undefined,
    savedAt,
  }
}

/** Whether an answer is only in this window. */
export function hasUnsaved({ waiting, sent, conflicts }: QueueState): boolean {
  return (
    Object.keys(waiting).length > 0 ||
    conflicts.length > 0 ||
    (sent !== undefined && Object.keys(sent.changes).length > 0)
  )
}

/** Takes one event: the new state, and what the world is asked to do. */
export function advance(state: QueueState, event: QueueEvent): Step {
  switch (event.kind) {
    case 'changed':
      return takeChanges(state, event.changes)
    case 'visited':
      return state.waitingVisited.includes(event.tab)
        ? { state, effects: [] }
        : rest({ ...state, waitingVisited: [...state.waitingVisited, event.tab] })
    case 'asked':
      return hurry({ ...state, asked: stronger(state.asked, event.reason) })
    case 'rested':
      return state.phase === 'resting' ? sendNext(state) : { state, effects: [] }
    case 'retry':
      return isStopped(state) ? repeat(state) : { state, effects: [] }
    case 'saved':
      return confirm(state, event)
    case 'lost':
      return pause({ ...state, phase: event.loss, failures: state.failures + 1 })
    case 'signedOut':
      return pause({ ...state, phase: 'signedOut', failures: state.failures + 1 })
    case 'refused':
      return { state: { ...unsend(state), phase: 'refused', refusal: event.refusal }, effects: [] }
    case 'conflicted':
      return compare(unsend({ ...state, version: event.version }), event.theirs, event.merged)
    case 'chosen':
      return choose(state, event.variable, event.keep)
  }
}

function takeChanges(state: QueueState, changes: Changes): Step {
  const waiting = { ...state.waiting, ...changes }
  if (!state.conflicts.some(({ variable }) => Object.hasOwn(changes, variable)))
    return rest({ ...state, waiting })
  const conflicts = state.conflicts.map(conflict => ({
    ...conflict,
    mine: Object.hasOwn(changes, conflict.variable) ? (changes[conflict.variable] ?? null) : conflict.mine,
  }))
  return rest({ ...state, conflicts, waiting })
}

/** A wait after a failure goes on; otherwise the pause begins anew with each change. */
function rest(state: QueueState): Step {
  const effects: Effect[] =
    state.phase === 'resting' ? [{ do: 'wait', milliseconds: REST, event: 'rested' }] : []
  return { state, effects }
}

function hurry(state: QueueState): Step {
  if (state.phase === 'resting' || state.phase === 'refused')
    return sendNext({ ...state, refusal: undefined })
  return isStopped(state) ? repeat(state) : { state, effects: [] }
}

/** Stopped by something that may pass. */
function isStopped({ phase }: QueueState): boolean {
  return phase === 'offline' || phase === 'unreachable' || phase === 'signedOut'
}

function sendNext(state: QueueState): Step {
  const { version, waiting, waitingVisited, asked } = state
  const nothing = Object.keys(waiting).length === 0 && waitingVisited.length === 0 && asked === undefined
  if (nothing) return { state: { ...state, phase: 'resting' }, effects: [] }
  const request: SaveRequest = {
    baseVersion: version,
    changes: waiting,
    visited: waitingVisited,
    reason: asked ?? 'autosave',
  }
  return {
    state: {
      ...state,
      phase: 'sending',
      sent: request,
      waiting: {},
      waitingVisited: [],
      asked: undefined,
    },
    effects: [{ do: 'send', request }],
  }
}

function repeat(state: QueueState): Step {
  if (!state.sent) return sendNext({ ...state, phase: 'resting' })
  return { state: { ...state, phase: 'sending' }, effects: [{ do: 'send', request: state.sent }] }
}

function pause(state: QueueState): Step {
  const milliseconds = Math.min(FIRST_PAUSE * 2 ** (state.failures - 1), LONGEST_PAUSE)
  return { state, effects: [{ do: 'wait', milliseconds, event: 'retry' }] }
}

function confirm(state: QueueState, saved: QueueEvent & { kind: 'saved' }): Step {
  const sent = state.sent?.changes ?? {}
  const foreign = Object.fromEntries(
    Object.entries(saved.merged).filter(([variable]) => !Object.hasOwn(sent, variable)),
  )
  const confirmed: QueueState = {
    ...state,
    version: saved.version,
    sent: undefined,
    phase: 'resting',
    failures: 0,
    savedAt: saved.at,
  }
  return compare(confirmed, foreign, {})
}

/** What was sent and not taken waits again, under what has been changed since. */
function unsend(state: QueueState): QueueState {
  const { sent, waiting, waitingVisited } = state
  if (!sent) return state
  return {
    ...state,
    sent: undefined,
    waiting: { ...sent.changes, ...waiting },
    waitingVisited: [...new Set([...sent.visited, ...waitingVisited])],
    asked: sent.reason === 'autosave' ? state.asked : stronger(state.asked, sent.reason),
  }
}

/** Shows another window's answers; where both answered, and differently, the person at the screen decides. */
function compare(state: QueueState, theirs: Changes, merged: Changes): Step {
  const waiting = { ...state.waiting }
  const conflicts: Conflict[] = []
  const taken: Record<string, number | null> = {}
  for (const [variable, value] of Object.entries({ ...merged, ...theirs })) {
    const mine = valueIn(waiting, variable)
    if (mine === undefined) taken[variable] = value
    else if (mine === value) delete waiting[variable]
    else conflicts.push({ variable, mine, theirs: value })
  }
  const take: Effect[] = Object.keys(taken).length > 0 ? [{ do: 'take', answers: taken }] : []
  const next: QueueState = { ...state, waiting, conflicts }
  if (conflicts.length > 0) return { state: { ...next, phase: 'conflicting' }, effects: take }
  const sending = sendNext(next)
  return { state: sending.state, effects: [...take, ...sending.effects] }
}

function choose(state: QueueState, variable: string, keep: 'mine' | 'theirs'): Step {
  const conflict = state.conflicts.find(each => each.variable === variable)
  if (!conflict) return { state, effects: [] }
  const { [variable]: mine, ...others } = state.waiting
  const waiting = keep === 'theirs' ? others : { ...others, [variable]: mine ?? conflict.mine }
  const take: Effect[] = keep === 'theirs' ? [{ do: 'take', answers: { [variable]: conflict.theirs } }] : []
  const next = { ...state, waiting, conflicts: state.conflicts.filter(each => each !== conflict) }
  if (next.conflicts.length > 0) return { state: next, effects: take }
  const sending = sendNext(next)
  return { state: sending.state, effects: [...take, ...sending.effects] }
}

function stronger(one: SaveReason | undefined, other: SaveReason): SaveReason {
  return one !== undefined && RANK[one] > RANK[other] ? one : other
}

/** The value, null for a cleared answer, undefined where there is none. */
function valueIn(changes: Changes, variable: string): number | null | undefined {
  return Object.hasOwn(changes, variable) ? changes[variable] : undefined
}
