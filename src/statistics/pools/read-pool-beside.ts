import { type Database, inTransaction } from '../../platform/database.ts'
import type { Pool } from '../queries.ts'
import { type Area, comparisonsOf } from '../sums/areas.ts'
import { type BesideFigures, NOTHING_KNOWN, readOthers } from '../sums/read-beside.ts'
import { sumArea } from '../sums/sum-area.ts'
import { lastYearOf, readPoolSeries } from '../years/read-series.ts'

/**
 * What a pool is read beside: the areas that hold all its members, in its last year or the latest with others, and the
 * same members' earlier figures. Inhabitants are those of neighbours together; years have no number of them.
 * @param label what a pool is called among its years
 * @param now the instant that approvals are judged at
 */
export function readPoolBeside(
  database: Database,
  pool: Pool,
  label: (pool: Pool) => string,
  now: Date,
): Promise<BesideFigures> {
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const [first] = pool.members
    if (!first) return NOTHING_KNOWN
    const { own, asked, ...others } = await readOthers(tx, first.municipality, lastYearOf(pool), now)
    if (!own) return NOTHING_KNOWN
    const numbers = new Set(pool.members.map(({ municipality }) => municipality))
    const members = asked.releases.filter(({ number }) => numbers.has(number))
    const keys = members.map(member => new Set(comparisonsOf(member).map(keyOf)))
    const shared = comparisonsOf(own).filter(area => keys.every(of => of.has(keyOf(area))))
    const known = pool.kind === 'neighbours' && members.every(({ adults }) => adults !== null)
    return {
      adults: known ? members.reduce((sum, { adults }) => sum + (adults ?? 0), 0) : null,
      comparisons: shared.map(area => sumArea(area, others, now)),
      series: await readPoolSeries(tx, pool, label),
      predecessors: [],
    }
  })
}

const keyOf = (area: Area): string => JSON.stringify(area)
