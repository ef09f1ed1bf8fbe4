import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssessmentContent } from './assessment.ts'
import type { SaveRequest } from './contract.ts'
import { mergeSave } from './merge.ts'

const empty: AssessmentContent = {
  facts: { age: 40, sex: 'female', birthYear: 1986 },
  information: { informed: false },
  inclusion: { age: true, informed: true, services: true, active: true, serious: true },
  answers: {},
  answerVersions: {},
  visited: [],
}

const saving = (baseVersion: number, changes: SaveRequest['changes'], visited?: string[]): SaveRequest => ({
  baseVersion,
  changes,
  reason: 'autosave',
  ...(visited && { visited }),
})

/** The content of version 2, after answers at version 1. */
const after = (changes: SaveRequest['changes']) => mergeSave(empty, saving(1, changes), 2).content

test('a change is taken with the version it came in', () => {
  const { content, changed, merged, conflicts } = mergeSave(after({ a: 1 }), saving(2, { b: 2 }), 3)
  expect(content).toMatchObject({ answers: { a: 1, b: 2 }, answerVersions: { a: 2, b: 3 } })
  expect({ changed, merged, conflicts }).toEqual({ changed: ['b'], merged: {}, conflicts: [] })
})

test('different answers of two windows are both kept, and the later one is told', () => {
  const { content, merged, conflicts } = mergeSave(after({ a: 1 }), saving(1, { b: 2 }), 3)
  expect(content.answers).toEqual({ a: 1, b: 2 })
  expect({ merged, conflicts }).toEqual({ merged: { a: 1 }, conflicts: [] })
})

test('the same answer changed to different values is a conflict, and nothing is taken', () => {
  const before = after({ a: 1, b: 1 })
  const { content, conflicts, merged, changed } = mergeSave(before, saving(1, { a: 2, c: 3 }), 3)
  expect(content).toBe(before)
  expect(conflicts).toEqual([{ variable: 'a', mine: 2, theirs: 1 }])
  expect({ merged, changed }).toEqual({ merged: { b: 1 }, changed: [] })
})

test('an answer that another window cleared is in conflict with a new value', () => {
  const cleared = mergeSave(after({ a: 1 }), saving(2, { a: null }), 3).content
  expect(cleared.answers).toEqual({})
  const { conflicts } = mergeSave(cleared, saving(2, { a: 2 }), 4)
  expect(conflicts).toEqual([{ variable: 'a', mine: 2, theirs: null }])
})

test('the same save sent twice changes nothing the second time', () => {
  const once = after({ a: 1, b: null })
  const again = mergeSave(once, saving(1, { a: 1, b: null }), 3)
  expect(again).toEqual({ content: once, conflicts: [], merged: {}, changed: [] })
  expect(again.content).toBe(once)
})

test('tabs visited add up', () => {
  const { content } = mergeSave({ ...empty, visited: ['home'] }, saving(1, {}, ['person', 'home']), 2)
  expect(content.visited).toEqual(['home', 'person'])
})

const name = fc.constantFrom('a', 'b', 'c', 'd')
const changes = fc.dictionary(name, fc.option(fc.integer({ min: 0, max: 3 })), { minKeys: 1 })

test('two windows never overwrite each other unasked, and a window that takes in what it is told sees what is stored', () => {
  const steps = fc.array(fc.record({ window: fc.constantFrom(0, 1), changes }), { maxLength: 30 })
  fc.assert(
    fc.property(steps, saves => {
      let stored = empty
      let version = 1
      const windows = [0, 1].map(() => ({ base: 1, seen: {} as Record<string, number | null> }))
      for (const { window, changes: asked } of saves) {
        const own = windows[window]
        if (!own) continue
        const merge = mergeSave(stored, saving(own.base, asked), version + 1)
        for (const { variable, theirs } of merge.conflicts) {
          expect(stored.answers[variable] ?? null).toBe(theirs)
        }
        const lost = Object.keys(stored.answers).filter(
          key => merge.content.answers[key] !== stored.answers[key],
        )
        for (const key of lost) expect(own.seen[key] ?? null).toBe(stored.answers[key])
        if (merge.conflicts.length > 0) {
          own.seen = { ...own.seen, ...merge.merged }
          for (const { variable, theirs } of merge.conflicts) own.seen[variable] = theirs
          own.base = version
          continue
        }
        if (merge.content !== stored) version += 1
        stored = merge.content
        own.base = version
        own.seen = { ...own.seen, ...merge.merged, ...asked }
        for (const key of ['a', 'b', 'c', 'd'])
          expect(own.seen[key] ?? null).toBe(stored.answers[key] ?? null)
      }
    }),
  )
})
