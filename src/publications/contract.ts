// Reports of region, trust, county and country that KORFOR has published for anybody to read.
import { z } from 'zod'

const kind = z.enum(['country', 'region', 'trust', 'county'])
export type PublicationKind = z.infer<typeof kind>

const year = z.coerce.number().int().min(2015).max(2100)

/** An area and year; `code`: `country`, a region's code, a county's number or a trust's name. */
const areaOfYear = z.object({ kind, code: z.string().min(1).max(100), year })

export const areasQuery = z.object({ year: year.optional() })
export const previewQuery = areaOfYear
export const publishBody = areaOfYear.extend({ year: z.int().min(2015).max(2100) })

/** The areas that have figures of a year, and the address of those that are published. */
export const areas = z.object({
  years: z.array(z.int()),
  year: z.int(),
  areas: z.array(z.object({ kind, code: z.string(), name: z.string(), slug: z.string().nullable() })),
})
export type Areas = z.infer<typeof areas>

/** Whose figures an area's are. Names of municipalities. */
const participants = z.object({
  takingPart: z.array(z.string()),
  /** Fewer than ten people, and in no pool. */
  tooFew: z.array(z.string()),
  notApproved: z.array(z.string()),
})
export type PublicationParticipants = z.infer<typeof participants>

/** What a publication would hold now; `people` is null when there is nothing to show. */
export const preview = participants.extend({ people: z.int().nullable() })
export type Preview = z.infer<typeof preview>

export const slugParams = z.object({ slug: z.string().regex(/^[0-9]{4}-[a-z0-9-]{1,80}$/) })
export const chartParams = slugParams.extend({ chart: z.string().regex(/^[a-zA-Z-]{1,40}$/) })

/** A published report as it stands in the list. */
export const publicationLine = z.object({
  slug: z.string(),
  kind,
  name: z.string(),
  year: z.int(),
  people: z.int(),
  publishedAt: z.iso.datetime(),
})
export type PublicationLine = z.infer<typeof publicationLine>

export const publicationList = z.object({ publications: z.array(publicationLine) })
export type PublicationList = z.infer<typeof publicationList>

export const publicationHead = publicationLine.extend({ participants })
export type PublicationHead = z.infer<typeof publicationHead>
