import type { Transaction } from '../platform/database.ts'
import type { Report } from '../reports/contract.ts'
import type {
  Areas,
  PublicationHead,
  PublicationKind,
  PublicationLine,
  PublicationParticipants,
} from './contract.ts'

/** What a publication holds, as it was when it was published. */
export type PublicationContent = Readonly<{
  nb: Report
  nn: Report
  participants: PublicationParticipants
}>

export type Publication = PublicationHead & Readonly<{ content: PublicationContent }>

type NewPublication = Readonly<{
  id: string
  slug: string
  kind: PublicationKind
  code: string
  year: number
  publishedAt: Date
  account: string
  content: PublicationContent
}>

const lineColumns = (tx: Transaction) => tx`slug, kind, content #>> '{nb,place,name}' as name, year,
  (content #>> '{nb,people}')::int as people, published_at as "publishedAt"`

type StoredLine = Omit<PublicationLine, 'publishedAt'> & { publishedAt: Date }
const toLine = ({ publishedAt, ...line }: StoredLine): PublicationLine => ({
  ...line,
  publishedAt: publishedAt.toISOString(),
})

/** All that is published, the newest year first, the country before its parts. */
export async function listPublications(tx: Transaction): Promise<PublicationLine[]> {
  const rows = await tx<StoredLine[]>`select ${lineColumns(tx)} from publication
    order by year desc, array_position(array['country', 'region', 'trust', 'county'], kind), name`
  return rows.map(toLine)
}

/** A published report by its address. */
export async function findPublication(tx: Transaction, slug: string): Promise<Publication | undefined> {
  const [found] = await tx<(StoredLine & { content: PublicationContent })[]>`
    select ${lineColumns(tx)}, content from publication where slug = ${slug}`
  if (!found) return undefined
  const { content, ...line } = found
  return { ...toLine(line), participants: content.participants, content }
}

/** Publishes. Gives false when the area and year already are, and nothing is changed. */
export async function insertPublication(tx: Transaction, publication: NewPublication): Promise<boolean> {
  const { id, slug, kind, code, year, publishedAt, account, content } = publication
  const written = await tx`
    insert into publication (id, slug, kind, code, year, published_at, published_by, content)
    values (${id}, ${slug}, ${kind}, ${code}, ${year}, ${publishedAt}, ${account}, ${tx.json(content)})
    on conflict do nothing returning 1`
  return written.length === 1
}

/** The years that there are figures of, newest first. */
export async function listYears(tx: Transaction): Promise<number[]> {
  const rows = await tx<{ year: number }[]>`select distinct year from release order by year desc`
  return rows.map(({ year }) => year)
}

/** The areas that have figures of a year, the country first. */
export async function listAreas(tx: Transaction, year: number): Promise<Areas['areas']> {
  return tx<Areas['areas']>`
    with placed as (
      select m.region_code, k.name as region_name, m.county_number, m.county_name, m.health_trust
      from release r join municipality m on m.number = r.municipality_number join korus_region k on k.code = m.region_code
      where r.year = ${year}
    ), areas as (
      select 1 as place, 'country' as kind, 'country' as code, 'Landet' as name from placed
      union select 2, 'region', region_code, region_name from placed
      union select 3, 'trust', health_trust, health_trust from placed where health_trust is not null
      union select 4, 'county', county_number, county_name from placed
    )
    select a.kind, a.code, a.name, p.slug from areas a
    left join publication p on p.kind = a.kind and p.code = a.code and p.year = ${year}
    order by a.place, a.name`
}
