import { type Program, type Route, route } from '../accounts/index.ts'
import { inTransaction } from '../platform/database.ts'
import { freezePool, type Random, readPoolWays } from '../statistics/index.ts'
import { municipalityOf } from './agreement-routes.ts'
import { drawBody, ownYears, type Pooling, pooling, yearParams } from './contract.ts'
import { poolingProblems } from './problems.ts'
import { listStandings } from './queries.ts'
import { tellPooling } from './year.ts'

/** How a year of too few people can be shown, and the draw that makes it so. */
export const yearRoutes = (program: Program, random: Random): readonly Route[] => [
  listYears,
  showYear(program),
  drawPool(program, random),
]

const FIRST_YEAR = 2015

const listYears = route({
  method: 'GET',
  url: '/api/pooling/years',
  summary:
    'The years of one’s own municipality, and whether each is told alone, together with others, or not',
  permission: 'pooling.draw',
  audit: { none: 'which years are too few, without any of their figures' },
  reply: ownYears,
  async handle({ tx, actor }) {
    const standings = await listStandings(tx, [municipalityOf(actor)], FIRST_YEAR, 2100)
    const years = standings.map(({ year, shown, pooled }) => ({
      year,
      told: shown ? ('alone' as const) : pooled ? ('together' as const) : ('too-few' as const),
    }))
    return { years: years.toSorted((a, b) => b.year - a.year) }
  },
})

const showYear = (program: Program): Route =>
  route({
    method: 'GET',
    url: '/api/pooling/years/:year',
    summary: 'What a year of too few people can be shown together with, or is',
    permission: 'pooling.draw',
    audit: { none: 'which years and municipalities are too few, without any of their figures' },
    params: yearParams,
    reply: pooling,
    handleOutside: ({ actor, params: { year }, now }) => readYear(program, municipalityOf(actor), year, now),
  })

const drawPool = (program: Program, random: Random): Route =>
  route({
    method: 'POST',
    url: '/api/pooling/years/:year',
    summary: 'Draws the protected counts of a year together with own years or neighbours, once and for good',
    permission: 'pooling.draw',
    audit: ['pooling.drawn'],
    params: yearParams,
    body: drawBody,
    reply: pooling,
    async handleOutside({ actor, params: { year }, body: { kind, members }, now, begin }) {
      const municipality = municipalityOf(actor)
      await readYear(program, municipality, year, now)
      const wish = { kind, municipality, year, members, id: program.newId(), now, random }
      const pool = await freezePool(program.database, wish)
      if (!pool) throw poolingProblems['pooling.not-possible']({ year })
      const told = pool.members.map(member => `${member.municipality} ${member.year}`)
      await begin(({ audit }) =>
        audit({
          action: 'pooling.drawn',
          objectType: 'pool',
          objectId: pool.id,
          details: { kind: pool.kind, members: told },
        }),
      )
      return readYear(program, municipality, year, now)
    },
  })

/** @throws the Problem `pooling.not-transferred` for a year without figures */
async function readYear(
  { database }: Program,
  municipality: string,
  year: number,
  now: Date,
): Promise<Pooling> {
  const ways = await readPoolWays(database, municipality, year, now)
  return inTransaction(database, { system: 'statistics' }, now, async tx => {
    const [own] = await listStandings(tx, [municipality], year, year)
    if (!own) throw poolingProblems['pooling.not-transferred']({ year })
    return tellPooling(tx, municipality, year, ways)
  })
}
