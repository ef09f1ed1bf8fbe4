/**
 * How long one changed answer takes in a full assessment, in this system's engine and in two others that have
 * been given the same form; first it is shown that the three agree on what is visible. Run: node bench/engine.ts
 */
import { performance } from 'node:perf_hooks'
import {
  type Answers,
  evaluate,
  getInstrument,
  type Instrument,
  type PersonFacts,
  validateAnswers,
  variablesOf,
} from '../src/instrument/index.ts'
import { checkAgreement } from './engine-agree.ts'
import type { Peer } from './engine-peer.ts'
import { surveyPeer } from './engine-survey-core.ts'
import { xformsPeer } from './engine-xforms.ts'

const RECORDS = 100
const SEED = 2026

/** Times by engine, and how many times as long as ours the others take. */
type Comparison = Readonly<{
  microseconds: Readonly<Record<string, number>>
  ratios: Readonly<Record<string, number>>
}>

export type EngineBench = Readonly<{
  agreed: Readonly<{ records: number; compared: number; hidden: number }>
  changes: number
  /** One changed answer. */
  change: Comparison
  /** A whole record. */
  record: Comparison
}>

type Changed = Readonly<{ variable: string; value: number }>

const facts: PersonFacts = { age: 22, sex: 'female', birthYear: 2004 }

/** A full assessment: everything that can be asked is asked, and answered. */
function fullAssessment(instrument: Instrument): Answers {
  const answers: Record<string, number> = {}
  for (const { name, question, box, role } of variablesOf(instrument)) {
    if (role === 'unsure' || box?.exclusive) continue
    answers[name] = question.kind === 'rating' ? 3 : 1
  }
  return { ...answers, category: 3, living_with: 2, tsb_discharge: 2, phv_discharge: 2, housing: 5 }
}

/** Changes of every kind, each followed by the one that takes it back. */
function changesOf(instrument: Instrument, answers: Answers): readonly Changed[] {
  const there = (value: number, name: string): Changed => ({ variable: name, value })
  return variablesOf(instrument).flatMap(({ name, question, role, box }) => {
    const now = answers[name]
    if (now === undefined || box?.exclusive || role === 'unsure') return []
    if (question.kind === 'rating') return [there(1, name), there(now, name)]
    if (question.kind === 'number') return [there(now + 1, name), there(now, name)]
    if (question.kind !== 'choice') return [there(0, name), there(now, name)]
    const other = question.options.find(option => option.code !== now)
    return other ? [there(other.code, name), there(now, name)] : []
  })
}

/** The middle one. */
function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function timed(act: () => void): number {
  const start = performance.now()
  act()
  return (performance.now() - start) * 1000
}

/** Mean time of a change over one pass through all changes. */
function timeOurs(instrument: Instrument, full: Answers, changes: readonly Changed[]): number {
  const answers: Record<string, number> = { ...full }
  let seen = 0
  const total = timed(() => {
    for (const { variable, value } of changes) {
      answers[variable] = value
      const { visible, required, errors, warnings, tabs } = evaluate(instrument, facts, answers)
      seen += visible.size + required.size + errors.length + warnings.length + tabs.length
    }
  })
  if (seen === 0) throw new Error('nothing was evaluated')
  return total / changes.length
}

function timePeer(peer: Peer, changes: readonly Changed[]): number {
  const total = timed(() => {
    for (const { variable, value } of changes) peer.change(variable, value)
  })
  return total / changes.length
}

/** A record as it comes to the server: text, checked for what can't be stored, then evaluated. */
function timeRecord(instrument: Instrument, text: string): number {
  return timed(() => {
    const answers = JSON.parse(text) as Answers
    if (validateAnswers(instrument, answers).length > 0) throw new Error('the record is refused')
    evaluate(instrument, facts, answers).countedAnswers
  })
}

/**
 * Runs the engines turn by turn, after a warm-up. Times are the shortest seen, and a ratio is the median of
 * those of the turns: what else the machine was doing weighs on all of a turn alike.
 */
function compare(turns: number, runs: Readonly<Record<string, () => number>>): Comparison {
  const names = Object.keys(runs)
  const measured: Record<string, number[]> = Object.fromEntries(names.map(name => [name, []]))
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, run] of Object.entries(runs)) {
      const time = run()
      if (turn > 0) measured[name]?.push(time)
    }
  }
  const own = measured.ours ?? []
  const others = names.filter(name => name !== 'ours')
  const ratioOf = (name: string): number =>
    medianOf(own.map((time, turn) => (measured[name]?.[turn] ?? 0) / time))
  return {
    microseconds: Object.fromEntries(names.map(name => [name, Math.min(...(measured[name] ?? []))])),
    ratios: Object.fromEntries(others.map(name => [name, ratioOf(name)])),
  }
}

/** Runs the whole comparison. */
export async function benchEngine(): Promise<EngineBench> {
  const instrument = getInstrument('2026')
  const survey = surveyPeer(instrument)
  const xforms = await xformsPeer(instrument)
  const agreed = { records: RECORDS, ...checkAgreement(instrument, [survey, xforms], RECORDS, SEED) }
  const full = fullAssessment(instrument)
  const changes = changesOf(instrument, full)
  survey.fill(facts, full)
  xforms.fill(facts, full)
  const change = compare(7, {
    ours: () => medianOf(Array.from({ length: 9 }, () => timeOurs(instrument, full, changes))),
    [survey.name]: () => timePeer(survey, changes),
    [xforms.name]: () => timePeer(xforms, changes),
  })
  const text = JSON.stringify(full)
  const record = compare(9, {
    ours: () => medianOf(Array.from({ length: 50 }, () => timeRecord(instrument, text))),
    [survey.name]: () =>
      timed(() => {
        survey.fill(facts, JSON.parse(text))
        survey.validate?.()
      }),
  })
  return { agreed, changes: changes.length, change, record }
}

/** The result as lines to read. */
export function describeEngineBench({ agreed, changes, change, record }: EngineBench): string {
  const times = ({ microseconds }: Comparison): string =>
    Object.entries(microseconds)
      .map(([name, time]) => `${name} ${time.toFixed(1)} µs`)
      .join(', ')
  const ratios = (comparison: Comparison): string =>
    Object.entries(comparison.ratios)
      .map(([name, ratio]) => `${ratio.toFixed(1)} × as fast as ${name}`)
      .join(', ')
  return [
    `Agreement: ${agreed.records} random assessments, ${agreed.compared} elements, ${agreed.hidden} of them hidden, no difference`,
    `One changed answer in a full assessment, mean of ${changes}: ${times(change)}`,
    `  ${ratios(change)}`,
    `A whole record read, validated and evaluated: ${times(record)}`,
    `  ${ratios(record)}`,
  ].join('\n')
}

if (import.meta.main) process.stdout.write(`${describeEngineBench(await benchEngine())}\n`)
