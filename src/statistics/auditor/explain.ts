// What can each protected count be? A value is possible when there is a truth, of all tables at once, that could have
// been published so. Each truth that the solver finds is an explanation for one value of every count in it.
import { BASE } from '../protect.ts'
import type { Component } from './components.ts'
import { addDraw } from './mechanism.ts'
import { createProblem } from './problem-builder.ts'
import { type Ask, type Held, type Row, sumRow, withSolver } from './solver.ts'
import type { Finding, Sum } from './system.ts'

/** A sum of true counts, what is shown of it, and the values that it should be able to have. */
type Target = Readonly<{ name: string; shown: number; row: number; lacking: Set<number> }>

/** A group that a leaf is about, and at least how many it must truly have for the leaf to be explained. */
export type Demand = Readonly<{ of: Sum; least: number }>

export type Explained = Readonly<{
  findings: readonly Finding[]
  /** Sizes that the group of each demand has in the truths that were found. */
  sizes: readonly ReadonlySet<number>[]
}>

/** What a count shown as this should be able to be, for an attacker; a large one should just not be small. */
function valuesOf(shown: number): number[] {
  if (shown === 0) return [0, 1, 2, 3, 4]
  return shown === BASE ? [1, 2, 3, 4, 5] : [shown]
}

/** @param most more than any true count is. */
export async function explain(
  { draws, facts }: Component,
  demands: readonly Demand[],
  most: number,
): Promise<Explained> {
  const problem = createProblem()
  for (const draw of draws) addDraw(problem, draw, most)
  const termsOf = (sum: Sum) => sum.map((count): [number, number] => [problem.unknown(count, 0, most), 1])
  for (const { of, least, most: atMost } of facts)
    problem.row(
      of.map(([count, times]) => [problem.unknown(count, 0, most), times]),
      least,
      atMost,
    )
  const sized = demands.map(({ of, least }) => ({
    row: problem.row(termsOf(of), least),
    seen: new Set<number>(),
  }))
  const targets = draws.map(({ name, cells }): Target[] => {
    const target = (of: Sum, shown: number, called: string): Target => ({
      name: called,
      shown,
      row: problem.row(termsOf(of)),
      lacking: new Set(valuesOf(shown)),
    })
    const total = cells.reduce((sum, { shown }) => sum + shown, 0)
    return cells.flatMap(cell => {
      const others = cells.filter(other => other !== cell).flatMap(({ of }) => of)
      const complement = total - cell.shown
      const own = target(cell.of, cell.shown, cell.name)
      if (complement > BASE || others.length === 0) return [own]
      return [own, target(others, complement, `${name} all but ${cell.name}`)]
    })
  })
  const built = problem.build()
  const findings = await withSolver(built, ask => {
    const learn = (truth: readonly number[]): void => {
      for (const { row, seen } of sized) seen.add(sumRow(built.rows[row] ?? none, truth))
      for (const { row, shown, lacking } of targets.flat()) {
        const value = sumRow(built.rows[row] ?? none, truth)
        if (shown > BASE && value >= BASE) lacking.clear()
        else lacking.delete(value)
      }
    }
    return search(ask, targets, learn)
  })
  return { findings, sizes: sized.map(({ seen }) => seen) }
}

const none: Pick<Row, 'terms'> = { terms: [] }

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
