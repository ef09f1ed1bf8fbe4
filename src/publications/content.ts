import type { Database } from '../platform/database.ts'
import { makeReport } from '../reports/index.ts'
import { type Area, readArea, type SeriesYear } from '../statistics/index.ts'
import type { Areas, Preview, PublicationKind } from './contract.ts'
import type { PublicationContent } from './queries.ts'

/** The first year that a development is told from. */
const FIRST_YEAR = 2015

export type AreaOfYear = Readonly<{ kind: PublicationKind; code: string; year: number }>

function toArea({ kind, code }: AreaOfYear): Area {
  switch (kind) {
    case 'country':
      return { kind }
    case 'region':
      return { kind, code }
    case 'trust':
      return { kind, name: code }
    case 'county':
      return { kind, number: code }
  }
}

/** Letters that an address is written with. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The last part of a publication's address: `2025-landet`, `2025-korus-nord`, `2025-fylke-rogaland`. */
export function slugOf({ kind, name }: Areas['areas'][number], year: number): string {
  return `${year}-${kind === 'county' ? 'fylke-' : ''}${plain(name)}`
}

type Figures = Readonly<{ preview: Preview; series: readonly SeriesYear[] }>

async function readFigures(database: Database, asked: AreaOfYear, now: Date): Promise<Figures> {
  const { years, participants } = await readArea(database, toArea(asked), FIRST_YEAR, asked.year, now)
  const { takingPart, tooFew, notApproved } = participants.at(-1) ?? {
    takingPart: [],
    tooFew: [],
    notApproved: [],
  }
  const preview = {
    people: years.at(-1)?.summed?.people ?? null,
    takingPart: [...takingPart],
    tooFew: [...tooFew],
    notApproved: [...notApproved],
  }
  return { preview, series: years }
}

/** What would be published now: how many people, and whose figures they are. */
export async function previewArea(database: Database, asked: AreaOfYear, now: Date): Promise<Preview> {
  return (await readFigures(database, asked, now)).preview
}

/** The report of an area in both languages, as its approved figures are at `now`; undefined when there are none. */
export async function makeContent(
  database: Database,
  asked: AreaOfYear & Readonly<{ name: string }>,
  now: Date,
): Promise<PublicationContent | undefined> {
  const { preview, series } = await readFigures(database, asked, now)
  const content = series.at(-1)?.summed
  if (!content) return undefined
  const { kind, code, name, year } = asked
  const beside = { adults: null, comparisons: [], series }
  const reportIn = (language: 'nb' | 'nn') =>
    makeReport({ place: { kind, code, name }, year, createdAt: now, content, language, beside })
  const { people: _told, ...participants } = preview
  return { nb: reportIn('nb'), nn: reportIn('nn'), participants }
}
