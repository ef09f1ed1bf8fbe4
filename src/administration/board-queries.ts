import type { Transaction } from '../platform/database.ts'

export type BoardMunicipality = Readonly<{
  number: string
  name: string
  regionName: string
  agreement: boolean
  endDate: string | null
  transferDate: string | null
  transferredAt: Date | null
  coordinators: number
  assessors: number
  assessments: number
  finished: number
  expected: number | null
}>

/** The municipalities of the branch that have an agreement or have had a round, with this year's, by name. */
export function boardMunicipalities(tx: Transaction, year: number): Promise<BoardMunicipality[]> {
  return tx<
    BoardMunicipality[]
  >`select m.number, m.name, k.name as "regionName", m.agreement_date is not null as agreement,
      r.end_date::text as "endDate", r.transfer_date::text as "transferDate", r.transferred_at as "transferredAt",
      c.coordinators, c.assessors, c.assessments, c.finished, c.expected
    from board_counts(${year}) c join municipality m on m.number = c.municipality_number
      join korus_region k on k.code = m.region_code
      left join round r on r.municipality_number = m.number and r.year = ${year}
    order by m.name, m.number`
}

/** This year and the earlier ones in which a municipality of the branch has had a round, newest first. */
export async function boardYears(tx: Transaction, thisYear: number): Promise<number[]> {
  const rows = await tx<{ year: number }[]>`
    select ${thisYear}::int as year union select year::int from round where year < ${thisYear} order by year desc`
  return rows.map(({ year }) => year)
}
