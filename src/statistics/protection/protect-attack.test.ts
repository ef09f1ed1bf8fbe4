// An attacker who knows the mechanism, the number of people and everything that was published lists all true tables
// that could have led to it. What she can conclude about a cell is the set of its values in those tables.
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { BASE, protectCounts } from './protect.ts'

type Counts = readonly number[]

/** Can these true counts be published so? The mechanism's rules told again, apart from its code. */
type Mechanism = (truth: Counts) => readonly string[]

const sum = (numbers: Counts): number => numbers.reduce((total, number) => total + number, 0)
const isSmall = (count: number): boolean => count > 0 && count < BASE

function compositions(total: number, cells: number): number[][] {
  if (cells === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) =>
    compositions(total - first, cells - 1).map(rest => [first, ...rest]),
  ).flat()
}

const publishable = (total: number, cells: number): number[][] =>
  compositions(total, cells).filter(counts => !counts.some(isSmall))

/** A draw leaves the published zeros at zero; then people are only added, or only taken out down to the base. */
function canPublish(truth: Counts, published: Counts): boolean {
  const drawn = truth.map((count, cell) => {
    const shown = published[cell] ?? 0
    if (!isSmall(count)) return count
    return shown === 0 ? 0 : BASE
  })
  if (drawn.some((count, cell) => (count === 0) !== (published[cell] === 0))) return false
  const difference = Math.sign(sum(published) - sum(drawn))
  return drawn.every((count, cell) => {
    const step = (published[cell] ?? 0) - count
    return step === 0 || Math.sign(step) === difference
  })
}

const ours = (total: number, cells: number): Mechanism => {
  const possible = publishable(total, cells)
  return truth =>
    possible.filter(published => canPublish(truth, published)).map(published => published.join(' '))
}

type Conclusion = Readonly<{ published: string; cell: number; values: readonly number[] }>

/** What can be concluded about each cell from each thing that could be published. */
function attack(truths: readonly Counts[], mechanism: Mechanism): Conclusion[] {
  const explanations = new Map<string, Counts[]>()
  for (const truth of truths) {
    for (const published of mechanism(truth)) {
      const found = explanations.get(published)
      if (found) found.push(truth)
      else explanations.set(published, [truth])
    }
  }
  return [...explanations].flatMap(([published, possible]) =>
    (possible[0] ?? []).map((_, cell) => ({
      published,
      cell,
      values: [...new Set(possible.map(truth => truth[cell] ?? 0))].sort((a, b) => a - b),
    })),
  )
}

/** A small count known to be one, or one of fewer than five values that it could have. */
const breaches = (conclusions: readonly Conclusion[]): Conclusion[] =>
  conclusions.filter(({ values }) => values.some(isSmall) && (values.every(isSmall) || values.length < BASE))

const sizes: [number, number][] = [10, 11, 12, 13, 14, 15, 16, 17].flatMap(total =>
  [2, 3, 4].map((cells): [number, number] => [total, cells]),
)

describe('an attacker who knows the mechanism and the total', () => {
  test.each(sizes)('of %i people in %i cells can narrow no small count', (total, cells) => {
    const conclusions = attack(compositions(total, cells), ours(total, cells))
    expect(conclusions.length).toBeGreaterThan(0)
    expect(breaches(conclusions)).toEqual([])
    for (const { published, cell, values } of conclusions) {
      const shown = Number(published.split(' ')[cell])
      if (shown === 0) expect(values).toEqual([0, 1, 2, 3, 4])
      if (shown === BASE) expect(values).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]))
      if (shown > BASE) expect(values).toContain(shown)
    }
  })

  test('of 18 people in 5 cells can narrow no small count', () => {
    expect(breaches(attack(compositions(18, 5), ours(18, 5)))).toEqual([])
  }, 60_000)

  test('has the rules right: the code publishes exactly what they allow', () => {
    for (const truth of [
      [1, 2, 8],
      [4, 4, 4],
      [9, 1, 0],
      [6, 5, 1],
      [3, 3, 3, 3],
      [2, 7, 4, 1],
    ]) {
      const total = sum(truth)
      const allowed = ours(total, truth.length)(truth)
      const seen = new Set<string>()
      const random = seededRandom(total)
      for (let round = 0; round < 30_000; round++) {
        seen.add(protectCounts(truth, total, random).join(' '))
      }
      expect([...seen].sort()).toEqual([...allowed].sort())
    }
  })
})

describe('several tables together', () => {
  test('on the same people tell nothing more than each for itself', () => {
    // Ten people by two answers: the inner cells are the truth, each table a margin of them.
    const total = 11
    const mechanism = ours(total, 2)
    const conclusions = attackMargins(compositions(total, 4), ([a = 0, b = 0, c = 0, d = 0]) => {
      const [rows, columns] = [
        [a + b, c + d],
        [a + c, b + d],
      ]
      const pairs = mechanism(rows).flatMap(first => mechanism(columns).map(second => `${first} | ${second}`))
      return { margins: [...rows, ...columns], pairs }
    })
    expect(conclusions.length).toBeGreaterThan(0)
    expect(breaches(conclusions)).toEqual([])
  })

  test('on a group take its protected count as their total, and tell nothing more about it', () => {
    // A table of a group of two cells and all others; another table divides the group by something else.
    const total = 16
    const conclusions = attackMargins(compositions(total, 5), ([a = 0, b = 0, c = 0, d = 0, others = 0]) => {
      const first = [a + b, c + d, others]
      const second = [a + c, b + d]
      const pairs = ours(
        total,
        3,
      )(first).flatMap(published => {
        const [x = 0, y = 0] = published.split(' ').map(Number)
        if (x + y < 2 * BASE) return [published]
        return publishedOfGroup(second, x + y).map(group => `${published} | ${group}`)
      })
      return { margins: [...first, ...second], pairs }
    })
    const shown = conclusions.filter(({ published, cell }) => cell < 3 || published.includes('|'))
    expect(breaches(shown)).toEqual([])
  })

  test('made apart for parts of another take their totals from it, and tell nothing more', () => {
    // Twenty people in two parts of ten or more, as they are shown; each part is divided by an answer.
    const total = 20
    const conclusions = attackMargins(compositions(total, 4), ([a = 0, b = 0, c = 0, d = 0]) => {
      const parts = [a + b, c + d]
      const pairs = ours(
        total,
        2,
      )(parts).flatMap(published => {
        const [first = 0, second = 0] = published.split(' ').map(Number)
        if (first < 2 * BASE || second < 2 * BASE) return []
        return publishedOfGroup([a, b], first).flatMap(one =>
          publishedOfGroup([c, d], second).map(other => `${published} | ${one} | ${other}`),
        )
      })
      return { margins: [...parts, a, b, c, d], pairs }
    })
    expect(conclusions.length).toBeGreaterThan(0)
    expect(breaches(conclusions)).toEqual([])
  })
})

function publishedOfGroup(truth: Counts, total: number): readonly string[] {
  const allowed = ours(total, truth.length)(truth)
  return allowed.length > 0 ? allowed : [protectCounts(truth, total, () => 0).join(' ')]
}

function attackMargins(
  truths: readonly Counts[],
  publish: (truth: Counts) => { margins: readonly number[]; pairs: readonly string[] },
): Conclusion[] {
  const byMargins = new Map<string, { margins: readonly number[]; pairs: readonly string[] }>()
  for (const truth of truths) {
    const told = publish(truth)
    byMargins.set(told.margins.join(' '), told)
  }
  const margins = [...byMargins.values()]
  return attack(
    margins.map(told => told.margins),
    counts => byMargins.get(counts.join(' '))?.pairs ?? [],
  )
}

describe('the same attacker finds the usual mistakes', () => {
  const total = 12
  const truths = compositions(total, 3)
  const nearest = (count: number): number => (isSmall(count) ? (count < 3 ? 0 : BASE) : count)

  test('the exact total beside cells rounded by themselves', () => {
    const found = breaches(attack(truths, truth => [`${truth.map(nearest).join(' ')} of ${sum(truth)}`]))
    expect(found.some(({ values }) => values.length === 1)).toBe(true)
  })

  test('the exact total beside cells rounded at random by themselves', () => {
    const outcomes = (truth: Counts): string[] =>
      truth.reduce<string[]>(
        (begun, count) =>
          begun.flatMap(text => (isSmall(count) ? [0, BASE] : [count]).map(shown => `${text} ${shown}`)),
        [`of ${sum(truth)}:`],
      )
    expect(breaches(attack(truths, outcomes)).some(({ values }) => values.length === 1)).toBe(true)
  })

  test('a percentage with a decimal of the unprotected count', () => {
    const mechanism: Mechanism = truth =>
      ours(
        total,
        3,
      )(truth).map(
        published => `${published}, the first is ${((100 * (truth[0] ?? 0)) / total).toFixed(1)} %`,
      )
    expect(breaches(attack(truths, mechanism)).some(({ values }) => values.length === 1)).toBe(true)
  })

  test('a hidden cell in a row with its sum', () => {
    const mechanism: Mechanism = truth => [
      `${truth.map(count => (isSmall(count) ? '*' : count)).join(' ')} of ${total}`,
    ]
    expect(breaches(attack(truths, mechanism)).some(({ values }) => values.length === 1)).toBe(true)
  })

  test('one count protected twice, in two tables', () => {
    const mechanism: Mechanism = truth =>
      ours(total, 3)(truth).flatMap(first => ours(total, 3)(truth).map(second => `${first} / ${second}`))
    expect(breaches(attack(truths, mechanism))).not.toEqual([])
  })
})
