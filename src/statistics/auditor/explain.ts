// What can each protected count be? A value is possible when there is a truth, of all tables at once, that could have
// been published so. Each truth that is found is an explanation for one value of every count in it. The first is looked for in
// what is shown, and further ones a step from it; the solver is asked for those that no step leads to.
import { BASE } from '../protection/protect.ts'
import type { Component } from './components.ts'
import { addDraw } from './mechanism.ts'
import { createMoves } from './moves.ts'
import { createProblem } from './problem-builder.ts'
import { type Ask, type Held, type Problem, sumRow, withSolver } from './solver.ts'
import type { Draw, Finding, Sum } from './system.ts'
import { noteValues, type Target, targetsOf } from './targets.ts'

/** A group that a leaf is about, and at least how many it must truly have for the leaf to be explained. */
export type Demand = Readonly<{ of: Sum; least: number }>

export type Explained = Readonly<{
  findings: readonly Finding[]
  /** Sizes that the group of each demand has in the truths that were found. */
  sizes: readonly ReadonlySet<number>[]
}>

/** @param most more than any true count is. */
export async function explain(
  { draws, facts }: Component,
  demands: readonly Demand[],
  most: number,
): Promise<Explained> {
  const problem = createProblem()
  const placeOf = (count: string) => problem.unknown(count, 0, most)
  const ways = draws.map(draw => addDraw(problem, draw, most))
  for (const { of, least, most: atMost } of facts)
    problem.row(
      of.map(([count, times]) => [placeOf(count), times]),
      least,
      atMost,
    )
  const sized = demands.map(({ of, least }) => ({
    row: problem.row(
      of.map(count => [placeOf(count), 1]),
      least,
    ),
    seen: new Set<number>(),
  }))
  const targets = draws.map((draw, at) => targetsOf(problem, draw, placeOf, ways[at] ?? 0))
  const built = problem.build()
  const { fits, learn } = learner(built, targets.flat(), sized)
  const asShown = truthAsShown(built.least.length, draws, ways, placeOf)
  if (fits(asShown)) learn(asShown)
  const isDone = targets.flat().every(({ lacking }) => lacking.size === 0)
  const findings = fits(asShown) && isDone ? [] : await withSolver(built, ask => search(ask, targets, learn))
  return { findings, sizes: sized.map(({ seen }) => seen) }
}

/** Everything as it is shown: a truth, unless something else is known. */
function truthAsShown(
  unknowns: number,
  draws: readonly Draw[],
  ways: readonly number[],
  placeOf: (count: string) => number,
): readonly number[] {
  const truth = Array.from({ length: unknowns }, () => 0)
  for (const way of ways) truth[way] = 1
  for (const { of, shown } of draws.flatMap(({ cells }) => cells)) {
    const [count, ...more] = of
    if (count !== undefined && more.length === 0) truth[placeOf(count)] = shown
  }
  return truth
}

type Sized = Readonly<{ row: number; seen: Set<number> }>

/** Learns from truths: from each what it explains, and from those a step away what else. */
function learner(built: Problem, targets: readonly Target[], sized: readonly Sized[]) {
  const moves = createMoves(built)
  const sumsOf = (truth: readonly number[]) => (row: number) => sumRow(built.rows[row] ?? none, truth)
  const note = (truth: readonly number[]): void => {
    const sumIn = sumsOf(truth)
    for (const { row, seen } of sized) seen.add(sumIn(row))
    noteValues(targets, sumIn)
  }
  return {
    fits: moves.fits,
    learn(truth: readonly number[]): void {
      note(truth)
      for (const { row, lacking, step } of targets)
        for (const value of [...lacking]) {
          const near = moves.step(truth, step, value - sumsOf(truth)(row))
          if (near) note(near)
        }
    },
  }
}

const none: Pick<Problem['rows'][number], 'terms'> = { terms: [] }

function search(
  ask: Ask,
  targets: readonly (readonly Target[])[],
  learn: (truth: readonly number[]) => void,
): Finding[] {
  const findings: Finding[] = []
  const tryWith = (held: readonly Held[]): boolean => {
    const truth = ask(held)
    if (truth) learn(truth)
    return truth !== undefined
  }
  if (!tryWith([])) {
    const [{ name = '', shown = 0 } = {}] = targets.flat()
    return [{ cell: name, shown, kind: 'impossible', excluded: [] }]
  }
  // One value of each table at once; of fewer, and at last of one alone, where these don't go together.
  let together = targets.length
  for (;;) {
    const open = targets.flatMap(of => of.filter(({ lacking }) => lacking.size > 0).slice(0, 1))
    if (open.length === 0) return findings
    const wanted = open.slice(0, together)
    if (tryWith(wanted.map(holdAtLacking))) {
      together = Math.min(targets.length, together * 2)
      continue
    }
    together = Math.max(1, Math.floor(wanted.length / 2))
    const [target, ...more] = wanted
    if (target && more.length === 0) conclude(target, tryWith, findings)
  }
}

function holdAtLacking({ row, lacking }: Target): Held {
  const [value = 0] = lacking
  return { row, least: value, most: value }
}

/** A value was excluded. A large count need not be what is shown, if only it need not be small. */
function conclude(target: Target, tryWith: (held: readonly Held[]) => boolean, findings: Finding[]): void {
  const { name, shown, row, lacking } = target
  const [value = 0] = lacking
  lacking.delete(value)
  if (shown > BASE) {
    if (!tryWith([{ row, least: BASE, most: Number.MAX_SAFE_INTEGER }]))
      findings.push({ cell: name, shown, kind: 'known-to-be-small', excluded: [] })
    return
  }
  const known = findings.findIndex(({ cell }) => cell === name)
  const excluded = [...(findings[known]?.excluded ?? []), value]
  const finding: Finding = { cell: name, shown, kind: 'value-excluded', excluded }
  if (known === -1) findings.push(finding)
  else findings[known] = finding
}
