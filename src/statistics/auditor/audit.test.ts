import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../test/statistics/seeded-random.ts'
import { syntheticRelease } from '../../../test/statistics/synthetic-release.ts'
import { protectCounts } from '../protect.ts'
import { audit } from './audit.ts'
import type { Draw, Fact, Finding } from './system.ts'
import { tellRelease } from './tell-release.ts'

const draw = (
  name: string,
  shown: readonly number[],
  of = shown.map((_, at) => [`${name} ${at}`]),
): Draw => ({
  name,
  cells: shown.map((count, at) => ({ name: `${name} ${at}`, of: of[at] ?? [], shown: count })),
  people: shown.reduce((sum, count) => sum + count, 0),
})
const excludedOf = (findings: readonly Finding[], cell: string): readonly number[] | undefined =>
  findings.find(finding => finding.cell === cell)?.excluded
const told = (draws: readonly Draw[], facts: readonly Fact[] = []) => audit({ draws, facts })

describe('what is published as it should be', () => {
  test('of one table tells no small count', async () => {
    for (const shown of [[10], [5, 5], [12, 0], [30, 0, 0, 5], [7, 6, 0], [5, 5, 5, 0]])
      expect(await told([draw('a', shown)]), shown.join(' ')).toEqual([])
  })

  test('of a whole release tells no small count: all tables, groups, parts, and index beside areas', async () => {
    expect(await audit(tellRelease('Fjordvik', syntheticRelease(25, 3).content))).toEqual([])
  }, 120_000)

  test('a region as the sum of what its members show adds nothing, so nothing need be said of it', async () => {
    expect(await told([draw('a', [12, 0, 5]), draw('b', [40, 5, 0])])).toEqual([])
  })
})

describe('the auditor finds', () => {
  test('a true total beside protected cells', async () => {
    // The group of the two cells shown as 0 was told to be of three people.
    const known: Fact = {
      of: [
        ['a 1', 1],
        ['a 2', 1],
      ],
      least: 3,
      most: 3,
    }
    const findings = await told([draw('a', [20, 0, 0])], [known])
    expect(excludedOf(findings, 'a 1')).toEqual([4])
    // One cell's true count pins it.
    const pinned = await told([draw('a', [20, 0, 0])], [{ of: [['a 1', 1]], least: 2, most: 2 }])
    expect(excludedOf(pinned, 'a 1')).toEqual([0, 1, 3, 4])
  })

  test('a percentage with a decimal of the true count', async () => {
    // 3 of 64 people are 4.7 %: between 2.98 and 3.04 people.
    const share: Fact = { of: [['a 1', 1]], least: Math.ceil(0.0465 * 64), most: Math.floor(0.0475 * 64) }
    const findings = await told([draw('a', [59, 5])], [share])
    expect(excludedOf(findings, 'a 1')).toEqual([1, 2, 4, 5])
  })

  test('a region minus its members, when the region was counted and drawn by itself', async () => {
    const [first, second] = [draw('a', [20, 0, 0]), draw('b', [15, 0, 5])]
    const counts = [0, 1, 2].map(at => [`a ${at}`, `b ${at}`])
    const region = draw('region', [40, 0, 0], counts)
    const findings = await told([first, second, region])
    // What isn't in the region can't be in its members.
    expect(excludedOf(findings, 'b 2')).toEqual([5])
    expect(excludedOf(findings, 'a 2')).toEqual([4])
  })

  test('a corrected release: the same people drawn twice', async () => {
    const counts = [['a 0'], ['a 1'], ['a 2']]
    const findings = await told([draw('a', [20, 0, 5], counts), draw('a again', [20, 5, 0], counts)])
    expect(excludedOf(findings, 'a 1')).toContain(0)
    expect(excludedOf(findings, 'a 2')).toEqual([5])
  })

  test('what the mechanism could never have shown', async () => {
    const odd: Draw = { ...draw('a', [5, 5, 5, 0]), people: 12 }
    expect(await told([odd])).toMatchObject([{ cell: 'a in all', shown: 15, kind: 'impossible' }])
    expect(await told([draw('a', [20, 3])])).toMatchObject([{ cell: 'a 1', kind: 'impossible' }])
    // It adds up, but the group it is of could never be so small.
    const group: Draw = { ...draw('b', [5, 5, 5, 5]), people: ['a 1'] }
    const known: Fact = { of: [['a 1', 1]], most: 3 }
    expect((await told([draw('a', [20, 20]), group], [known])).map(({ kind }) => kind)).toContain(
      'impossible',
    )
  })

  test('levels of the index that the areas contradict', async () => {
    const release = syntheticRelease(40, 1).content
    const told = tellRelease('Fjordvik', release)
    // All forty are green everywhere, and yet all would be at the worst level.
    const turned = told.draws.map(found => {
      const set = (counts: Readonly<Record<string, number>>): Draw => ({
        ...found,
        cells: found.cells.map(cell => ({ ...cell, shown: counts[cell.name.split(' ').at(-1) ?? ''] ?? 0 })),
      })
      if (/ area\.(?!substance)\w+$/.test(found.name)) return set({ green: 40 })
      return / index$/.test(found.name) ? set({ blue: 40 }) : found
    })
    const draws = turned.filter(({ name }) => / (?:category|index|area\.\w+)$/.test(name))
    const facts = told.facts.filter(({ of }) => of.some(([count]) => / (?:index|area|people)/.test(count)))
    expect((await audit({ draws, facts })).length).toBeGreaterThan(0)
  }, 60_000)
})

test('every published table of the real draw can be explained', async () => {
  const random = seededRandom(11)
  for (const counts of [
    [1, 2, 9],
    [4, 4, 4, 1],
    [30, 2, 0, 6],
    [3, 3, 3, 3, 3],
  ]) {
    const shown = protectCounts(
      counts,
      counts.reduce((sum, count) => sum + count, 0),
      random,
    )
    expect(await told([draw('a', shown)])).toEqual([])
  }
})
