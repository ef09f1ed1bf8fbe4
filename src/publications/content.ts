import type { Database } from '../platform/database.ts'
import { type AreaPlace, areaReport, readAreaFigures, slugOfPlace } from '../reports/index.ts'
import type { AreaFigures } from '../statistics/index.ts'
import type { Preview } from './contract.ts'
import type { PublicationContent } from './queries.ts'

/** The last part of a publication's address: `2025-landet`, `2025-korus-nord`, `2025-fylke-rogaland`. */
export const slugOf = (place: Pick<AreaPlace, 'kind' | 'name'>, year: number): string =>
  `${year}-${slugOfPlace(place)}`

function previewOf({ years, participants }: AreaFigures): Preview {
  const { takingPart, tooFew, notApproved } = participants.at(-1) ?? {
    takingPart: [],
    tooFew: [],
    notApproved: [],
  }
  return {
    people: years.at(-1)?.summed?.people ?? null,
    takingPart: [...takingPart],
    tooFew: [...tooFew],
    notApproved: [...notApproved],
  }
}

/** What would be published now: how many people, and whose figures they are. */
export async function previewArea(
  database: Database,
  place: AreaPlace,
  year: number,
  now: Date,
): Promise<Preview> {
  return previewOf(await readAreaFigures(database, place, year, now))
}

/** The report of an area in both languages, as its approved figures are at `now`; undefined when there are none. */
export async function makeContent(
  database: Database,
  { kind, code, name }: AreaPlace,
  year: number,
  now: Date,
): Promise<PublicationContent | undefined> {
  const figures = await readAreaFigures(database, { kind, code, name }, year, now)
  const reportIn = (language: 'nb' | 'nn') =>
    areaReport({ place: { kind, code, name }, year, createdAt: now, language, figures })
  const [nb, nn] = [reportIn('nb'), reportIn('nn')]
  const { people: _told, ...participants } = previewOf(figures)
  return nb && nn && { nb, nn, participants }
}
