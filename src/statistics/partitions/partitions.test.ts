// Two tables that the instrument ties to each other would tell more together than each for itself.
import { describe, expect, test } from 'vitest'
import { areasOf, getInstrument, questionsOf, variableNamesOf, variablesIn } from '../../instrument/index.ts'
import type { Partition } from './partition.ts'
import { partitionsOf } from './partitions.ts'
import { coverTies, harmlessErrors } from './ties.ts'

const instrument = getInstrument('2026')
const partitions = partitionsOf(instrument)
const tablesReading = (variable: string): Partition[] =>
  partitions.filter(({ reads }) => reads.includes(variable))
const ids = (tables: readonly Partition[]): string[] => [...new Set(tables.map(({ id }) => id))]

/** The table, and all that it is a group or a part of. */
function familyOf({ id, group, split }: Partition): string[] {
  const above = [group?.table, typeof split === 'object' ? split.table : undefined]
  return [id, ...above.flatMap(table => partitions.filter(other => other.id === table).flatMap(familyOf))]
}

/** One of the tables is above all the others, or they are told of in ties.ts. */
function areTogether(tables: readonly Partition[]): boolean {
  const found = ids(tables)
  const inOneFamily = tables.some(table => found.every(id => familyOf(table).includes(id)))
  const clustered = coverTies(instrument).some(tie => {
    const named = [tie.of.table, ...tie.by.map(({ table }) => table)]
    return found.every(id => named.includes(id))
  })
  return inOneFamily || clustered
}

describe('the tables', () => {
  test('have names and cells of their own, parents first', () => {
    expect(new Set(partitions.map(({ id }) => id)).size).toBe(partitions.length)
    const before = new Set<string>()
    for (const { id, cells, group, split } of partitions) {
      expect(new Set(cells).size, id).toBe(cells.length)
      for (const table of [group?.table, typeof split === 'object' ? split.table : undefined])
        if (table !== undefined) expect(before.has(table), `${id} comes before ${table}`).toBe(true)
      before.add(id)
    }
  })

  test('are groups and parts of cells that are there', () => {
    for (const { id, group, split } of partitions) {
      const cellsOf = (table: string) => partitions.find(other => other.id === table)?.cells ?? []
      for (const cell of group?.cells ?? []) expect(cellsOf(group?.table ?? ''), id).toContain(cell)
      if (typeof split !== 'object') continue
      // Everybody is in one of the parts.
      expect([...split.into.flat()].sort(), id).toEqual([...cellsOf(split.table)].sort())
    }
  })

  test('read each answer in one family', () => {
    for (const variable of questionsOf(instrument).flatMap(({ question }) => variableNamesOf(question))) {
      const reading = tablesReading(variable)
      // One of them is above all the others.
      const isTogether =
        reading.length === 0 || ids(reading).some(id => reading.every(table => familyOf(table).includes(id)))
      expect(isTogether, `${variable} is read by ${ids(reading).join(' and ')}`).toBe(true)
    }
  })

  test('are tied by no error of the instrument, but within a family or by a tie that the auditor knows', () => {
    for (const rule of instrument.rules.filter(({ severity }) => severity === 'error')) {
      const tables = variablesIn(rule.when).flatMap(tablesReading)
      if (ids(tables).length > 1 && !(rule.code in harmlessErrors))
        expect(areTogether(tables), `${rule.code} ties ${ids(tables).join(' and ')}`).toBe(true)
    }
    const errors = instrument.rules.filter(({ severity }) => severity === 'error')
    expect(JSON.stringify(errors.map(({ when }) => when))).not.toMatch(/"(?:age|sex)":/)
  })

  test('of what is asked for some alone are of those alone', () => {
    for (const { question, section } of questionsOf(instrument))
      for (const table of variableNamesOf(question).flatMap(tablesReading))
        for (const when of [section.when, question.when].filter(condition => condition !== undefined))
          for (const asked of variablesIn(when).flatMap(tablesReading))
            expect(familyOf(table), `${question.name} is asked by ${asked.id}`).toContain(asked.id)
  })

  test('hold all areas and services', () => {
    for (const { rating, unsure } of areasOf(instrument)) {
      expect(ids(tablesReading(rating))).toHaveLength(1)
      expect(ids(tablesReading(unsure))).toHaveLength(1)
    }
    for (const { question } of questionsOf(instrument).filter(({ question: { kind } }) => kind === 'service'))
      expect(tablesReading(`${question.name}_received`).length, question.name).toBeGreaterThanOrEqual(1)
  })
})
