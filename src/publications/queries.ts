import type { Transaction } from '../platform/database.ts'
import type { Report } from '../reports/contract.ts'
import { listKnownAreas } from '../reports/index.ts'
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

/** The areas that have figures of a year, the country first, and the address of those that are published. */
export async function listAreas(tx: Transaction, year: number): Promise<Areas['areas']> {
  const known = await listKnownAreas(tx, year)
  const published = await tx<{ kind: string; code: string; slug: string }[]>`
    select kind, code, slug from publication where year = ${year}`
  return known.map(({ kind, code, name }) => {
    const found = published.find(each => each.kind === kind && each.code === code)
    return { kind, code, name, slug: found?.slug ?? null }
  })
}
