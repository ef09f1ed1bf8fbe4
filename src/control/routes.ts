// Subsequent control (regulation § 12; Normen): who answers for the data looks at who has used them. The coordinator for her
// municipality, KORFOR for all; KORUS has no part in it (manual, appendix 2). Looking is itself logged.
import { type Actor, accountProblems, FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { dateInOslo } from '../platform/clock.ts'
import { brokenConstraint, type Transaction } from '../platform/database.ts'
import { actionChoices } from './action-names.ts'
import * as contract from './contract.ts'
import { streamLog } from './log-csv.ts'
import { nextPage, toEntry } from './log-page.ts'
import { type LogView, readLog } from './log-queries.ts'
import { findPatterns } from './patterns.ts'
import { controlProblems } from './problems.ts'
import {
  accountsBehind,
  countDays,
  findChoices,
  insertControl,
  listControls,
  sharedSearches,
} from './queries.ts'
import { holdsNumber, patternPeriod, readPeriod } from './rules.ts'

const permission = 'log.control'
const pageSize = 50

/** The municipality to look at; null for the whole country. @throws Problem `access.denied` for another's */
function placeOf(actor: Actor, asked: string | undefined): string | null {
  if (actor.municipalityNumber === null) return asked ?? null
  if (asked !== undefined && asked !== actor.municipalityNumber) throw accountProblems['access.denied']()
  return actor.municipalityNumber
}

const about = (municipality: string | null) =>
  municipality === null ? {} : { objectType: 'municipality', objectId: municipality }

async function readPatterns(
  tx: Transaction,
  municipality: string | null,
  now: Date,
): Promise<contract.PatternList> {
  const period = patternPeriod(dateInOslo(now))
  const [days, searches] = [
    await countDays(tx, municipality, period.from),
    await sharedSearches(tx, municipality, period.from),
  ]
  const found = findPatterns(days, searches)
  const accounts = await accountsBehind(tx, [...new Set(found.flatMap(({ accountIds }) => accountIds))])
  const known = new Map(accounts.map(account => [account.id, account]))
  const patterns = found.map(({ accountIds, ...pattern }) => ({
    ...pattern,
    accounts: accountIds.flatMap(id => known.get(id) ?? []),
  }))
  return { ...period, patterns }
}

const patterns = route({
  method: 'GET',
  url: '/api/control/patterns',
  summary: 'Unusual patterns in the log of the last 30 days, the most serious first',
  permission,
  audit: ['log.patterns-read'],
  query: contract.controlPlaceSchema,
  reply: contract.patternListSchema,
  async handle({ tx, audit, actor, query, now }) {
    const municipality = placeOf(actor, query.municipalityNumber)
    const list = await readPatterns(tx, municipality, now)
    const details = { patterns: list.patterns.length }
    await audit({ action: 'log.patterns-read', ...about(municipality), details })
    return list
  },
})

type Filters = Omit<contract.LogQuery, 'before' | 'skip'>

function viewOf(actor: Actor, { municipalityNumber, from, to, ...filters }: Filters, now: Date): LogView {
  return {
    municipality: placeOf(actor, municipalityNumber),
    ...readPeriod({ from, to }, dateInOslo(now)),
    ...filters,
  }
}

/** What was looked at, for the log itself: names of filters with dates and codes, and no more of accounts than that. */
function detailsOf({ from, to, accountId, unitId, action, outcome }: LogView) {
  const filters = Object.entries({ account: accountId, unit: unitId, action, outcome })
  return { from, to, filters: filters.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])) }
}

const log = route({
  method: 'GET',
  url: '/api/control/log',
  summary: 'The log, newest first, a page at a time',
  permission,
  audit: ['log.read'],
  query: contract.logQuerySchema,
  reply: contract.logPageSchema,
  async handle({ tx, audit, actor, query: { before, skip, ...filters }, now }) {
    const view = viewOf(actor, filters, now)
    const start = { before: before === undefined ? undefined : new Date(before), skip }
    const rows = await readLog(tx, view, start, pageSize + 1)
    await audit({ action: 'log.read', ...about(view.municipality), details: detailsOf(view) })
    const shown = rows.slice(0, pageSize)
    const next = rows.length > pageSize ? nextPage(shown, start) : undefined
    return {
      from: view.from,
      to: view.to,
      entries: shown.map(toEntry),
      next: next?.before ? { before: next.before.toISOString(), skip: next.skip } : null,
    }
  },
})

const logFile = route({
  method: 'GET',
  url: '/api/control/log.csv',
  summary: 'A view of the log as CSV',
  permission,
  audit: ['log.downloaded'],
  reauthentication: true,
  query: contract.logFileQuerySchema,
  async handleOutside({ actor, query, now, language, begin }) {
    const view = viewOf(actor, query, now)
    await begin(({ audit }) =>
      audit({ action: 'log.downloaded', ...about(view.municipality), details: detailsOf(view) }),
    )
    const body = streamLog(begin, view, now, language)
    return new FileReply('text/csv; charset=utf-8; header=present', body, `logg-${view.from}-${view.to}.csv`)
  },
})

const choices = route({
  method: 'GET',
  url: '/api/control/choices',
  summary: 'What the log can be filtered by: accounts, units, actions',
  permission,
  audit: { none: 'names of accounts in one’s branch; each look at what they did is logged' },
  query: contract.controlPlaceSchema,
  reply: contract.controlChoicesSchema,
  async handle({ tx, actor, query }) {
    const found = await findChoices(tx, placeOf(actor, query.municipalityNumber))
    return { ...found, actions: actionChoices() }
  },
})

const controls = route({
  method: 'GET',
  url: '/api/controls',
  summary: 'The controls that were done, newest first',
  permission,
  audit: { none: 'tells that a control was done, and of no person registered' },
  query: contract.controlPlaceSchema,
  reply: contract.controlListSchema,
  async handle({ tx, actor, query }) {
    const rows = await listControls(tx, placeOf(actor, query.municipalityNumber))
    return rows.map(({ doneAt, ...row }) => ({ ...row, doneAt: doneAt.toISOString() }))
  },
})

const writeControl = (program: Program): Route =>
  route({
    method: 'POST',
    url: '/api/controls',
    summary: 'Writes down that a control was done: of which period, and what was found',
    permission,
    audit: ['control.written'],
    body: contract.newControlSchema,
    async handle({ tx, audit, actor, body, now }) {
      const { periodFrom, periodTo, outcome } = body
      if (periodFrom > periodTo || periodTo > dateInOslo(now)) throw controlProblems['control.period']()
      if (holdsNumber(body.findings)) throw controlProblems['control.number-in-findings']()
      const municipality = placeOf(actor, body.municipalityNumber)
      await insertControl(tx, { ...body, id: program.newId(), municipality }).catch(error => {
        if (brokenConstraint(error) === 'control_municipality_number_fkey')
          throw controlProblems['control.no-municipality']()
        throw error
      })
      const details = { from: periodFrom, to: periodTo, outcome }
      await audit({ action: 'control.written', ...about(municipality), details })
    },
  })

/** Patterns, log and controls. */
export function controlRoutes(program: Program): Route[] {
  return [patterns, log, logFile, choices, controls, writeControl(program)]
}
