/** What the log is filtered by; '' for what isn't. */
export type Filters = Readonly<{
  from: string
  to: string
  accountId: string
  unitId: string
  action: string
  outcome: string
}>

export const noFilters: Filters = { from: '', to: '', accountId: '', unitId: '', action: '', outcome: '' }

const names = Object.keys(noFilters) as (keyof Filters)[]

/** The filters that an address carries (`?from=2026-10-01&action=…`); ids of ours and dates, never a name. */
export function readFilters(search: Readonly<Record<string, unknown>>): Filters {
  const found = names.map(name => [name, search[name] === undefined ? '' : String(search[name])] as const)
  return { ...noFilters, ...Object.fromEntries(found) }
}

/** As a query for the server or an address; what isn't filtered by is left out. */
export function toQuery(
  place: string,
  filters: Filters,
  more: Readonly<Record<string, string | number>> = {},
): string {
  const all = { municipalityNumber: place, ...filters, ...more }
  const given = Object.entries(all).filter(([, value]) => value !== '')
  return String(new URLSearchParams(given.map(([name, value]) => [name, String(value)])))
}
