import { type Actor, accountProblems, type Program, type Route, route } from '../accounts/index.ts'
import { instruments } from '../instrument/index.ts'
import {
  openYearSchema,
  roundDatesSchema,
  roundProgressSchema,
  roundSchema,
  yearListSchema,
  yearSchema,
} from './contract.ts'
import { roundProblems } from './problems.ts'
import { currentRound, insertYear, openedYears, readProgress } from './queries.ts'
import { readRound } from './read-round.ts'
import { yearInOslo } from './rules.ts'
import { setDates } from './set-dates.ts'

const listYears: Route = route({
  method: 'GET',
  url: '/api/years',
  summary: 'The years that KORFOR has opened, and the instruments a year can be opened with',
  permission: 'year.read',
  audit: { none: 'tells of no person' },
  reply: yearListSchema,
  async handle({ tx }) {
    const years = await openedYears(tx)
    return {
      years: years.map(year => ({ ...year, openedAt: year.openedAt.toISOString() })),
      instruments: Object.keys(instruments),
    }
  },
})

const openYear: Route = route({
  method: 'POST',
  url: '/api/years',
  summary: 'KORFOR opens this year or the next with an instrument',
  permission: 'year.open',
  audit: ['year.opened'],
  body: openYearSchema,
  reply: yearSchema,
  async handle({ tx, actor, body, now, audit }) {
    if (!Object.hasOwn(instruments, body.instrument)) throw roundProblems['year.unknown-instrument']()
    const ahead = body.year - yearInOslo(now)
    if (ahead < 0 || ahead > 1) throw roundProblems['year.not-now']()
    const opened = await insertYear(tx, { ...body, openedAt: now }, actor.accountId)
    if (!opened) throw roundProblems['year.already-open']({ year: body.year })
    await audit({
      action: 'year.opened',
      objectType: 'year',
      objectId: String(body.year),
      details: { instrument: body.instrument },
    })
    return { ...body, openedAt: now.toISOString() }
  },
})

function municipalityOf(actor: Actor): string {
  if (actor.municipalityNumber === null) throw accountProblems['access.denied']()
  return actor.municipalityNumber
}

const showRound: Route = route({
  method: 'GET',
  url: '/api/round',
  summary: 'This year’s round of one’s own municipality: state, dates and what they mean',
  permission: 'round.read',
  audit: { none: 'tells of no person' },
  reply: roundSchema,
  handle: ({ tx, actor, now }) => readRound(tx, municipalityOf(actor), now),
})

const showProgress: Route = route({
  method: 'GET',
  url: '/api/round/progress',
  summary: 'How far each unit of one’s own municipality has come, in counts alone',
  permission: 'round.change',
  audit: { none: 'counts per unit, no row of a person' },
  reply: roundProgressSchema,
  async handle({ tx, actor, now }) {
    const round = await currentRound(tx, municipalityOf(actor), now)
    return round ? readProgress(tx, round.id) : []
  },
})

const changeRound = (program: Program): Route =>
  route({
    method: 'PUT',
    url: '/api/round',
    summary: 'The coordinator makes this year’s round or moves its dates; warnings must be confirmed',
    permission: 'round.change',
    audit: ['round.dates-changed', 'round.created'],
    body: roundDatesSchema,
    reply: roundSchema,
    async handle({ tx, actor, body, now, audit }) {
      const { confirmed, ...dates } = body
      const municipalityNumber = municipalityOf(actor)
      await audit(await setDates(tx, program, { municipalityNumber, dates, confirmed }, now))
      return readRound(tx, municipalityNumber, now)
    },
  })

/** The year and the municipality's round. */
export function roundRoutes(program: Program): Route[] {
  return [listYears, openYear, showRound, showProgress, changeRound(program)]
}
