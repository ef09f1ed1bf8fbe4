// Which tables of a municipality are made. A new one may be logically tied to those that are here (the same people
// counted by almost the same answer): then it belongs in a group, or the guarantee of protect.ts no longer holds.
import { areasOf, colourOf, type Instrument, levelOf } from '../instrument/index.ts'
import { MISSING_CELL, type Partition } from './partition.ts'
import { servicePartitions } from './service-partitions.ts'
import { codesOf, sexAgePartition } from './sex-age.ts'

/** The levels of the living-conditions index, best first. */
export const INDEX_LEVELS = ['green', 'yellow', 'red', 'blue'] as const

/** The colours of an area. */
export const COLOURS = ['green', 'yellow', 'red'] as const

/** Id of the table of an area. */
export const areaTable = (area: string): string => `area.${area}`

/** All tables of a municipality and year, those that others are groups of first. */
export function partitionsOf(instrument: Instrument, year: number): readonly Partition[] {
  return [
    sexAgePartition(instrument, year),
    category(instrument),
    ...areasOf(instrument).map(area => areaColours(area.name, area.rating, area.indexedWhen)),
    indexLevels,
    ...servicePartitions(instrument),
  ]
}

function category(instrument: Instrument): Partition {
  return {
    id: 'category',
    cells: [...codesOf(instrument, 'category').map(String), MISSING_CELL],
    cellOf: row => String(row.value('category') ?? MISSING_CELL),
  }
}

/** An area that counts only for some categories (substance use) is a table of those people. */
function areaColours(
  name: string,
  rating: string,
  indexedWhen: Readonly<{ answer: string; in: readonly number[] }> | undefined,
): Partition {
  if (indexedWhen && indexedWhen.answer !== 'category') {
    throw new Error(`the area "${name}" counts by "${indexedWhen.answer}", which is no table`)
  }
  return {
    id: areaTable(name),
    cells: [...COLOURS, MISSING_CELL],
    ...(indexedWhen ? { group: { table: 'category', cells: indexedWhen.in.map(String) } } : {}),
    cellOf: row => {
      const value = row.value(rating)
      return value === null ? MISSING_CELL : colourOf(value)
    },
  }
}

const indexLevels: Partition = {
  id: 'index',
  cells: [...INDEX_LEVELS, MISSING_CELL],
  cellOf: row => (row.indexMean === null ? MISSING_CELL : levelOf(row.indexMean)),
}
