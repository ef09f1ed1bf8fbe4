import type { AnalysisChoices } from '../../src/analysis/contract.ts'

/** What is asked, as the address carries it; '' for what isn't chosen. Names of questions and years, nothing of a person. */
export type Asked = Readonly<{
  variable: string
  by: string
  among: string
  from: string
  to: string
  area: string
}>

type Variable = AnalysisChoices['topics'][number]['variables'][number]

const names = ['variable', 'by', 'among', 'from', 'to', 'area'] as const

/** Reads an address; what it doesn't say is the first question, in the newest year, of one's own area. */
export function readAsked(search: Readonly<Record<string, unknown>>, newest: number | undefined): Asked {
  const given = Object.fromEntries(names.map(name => [name, String(search[name] ?? '')]))
  const year = String(newest ?? '')
  const of = (name: (typeof names)[number], otherwise = '') => given[name] || otherwise
  return {
    variable: of('variable', 'category'),
    by: of('by'),
    among: of('among'),
    from: of('from', of('to', year)),
    to: of('to', of('from', year)),
    area: of('area'),
  }
}

/**
 * Asks within the years that there are, newest first: a link may come from somebody who has more of them, and the fields
 * show what is asked.
 */
export function withinYears(asked: Asked, years: readonly number[]): Asked {
  const from = years.findLast(year => year >= Number(asked.from)) ?? years[0]
  const to = years.find(year => year <= Number(asked.to)) ?? years.at(-1)
  if (from === undefined || to === undefined) return asked
  const [first, last] = from <= to ? [from, to] : [to, from]
  return { ...asked, from: String(asked.by === '' ? first : last), to: String(last) }
}

/** What goes into an address: what is chosen. */
export const searchOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))

/** Another variable: what it hasn't been counted together with is let go, so that the choice always has an answer. */
export function chooseVariable(asked: Asked, variable: Variable): Asked {
  const has = (id: string | undefined) => variable.partners.some(partner => partner.id === id)
  const [among] = asked.among.split(':')
  return {
    ...asked,
    variable: variable.id,
    by: has(asked.by) ? asked.by : '',
    among: has(among) ? asked.among : '',
  }
}

/** Dividing is of one year, and by something else than what is narrowed to. */
export function chooseBy(asked: Asked, by: string): Asked {
  const among = asked.among.startsWith(`${by}:`) ? '' : asked.among
  return by === '' ? { ...asked, by } : { ...asked, by, among, from: asked.to }
}
