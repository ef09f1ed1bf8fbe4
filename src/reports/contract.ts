// A report is data: page, PDF and office files show the same, and none of them computes anything.
import { z } from 'zod'

export const reportLanguage = z.enum(['nb', 'nn'])
export type ReportLanguage = z.infer<typeof reportLanguage>

/**
 * One figure. `count`: people (or children); `percent`: whole percent of the table's base; `rate`: people per 1,000
 * inhabitants of 18 years and over, one decimal; `points`: whole percentage points more or less; `interval`: whole percent from least to
 * most; `hidden`: too few for it to be shown; `gap`: there is nothing, as in a year without a mapping; `said`: why a
 * municipality has no figure of its own, in a few words.
 */
const cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), value: z.int().nonnegative() }),
  z.object({ kind: z.literal('percent'), value: z.int().min(0).max(100) }),
  z.object({ kind: z.literal('rate'), value: z.number().nonnegative() }),
  z.object({ kind: z.literal('points'), value: z.int().min(-100).max(100) }),
  z.object({
    kind: z.literal('interval'),
    least: z.int().min(0).max(100),
    most: z.int().min(0).max(100),
    /** So wide that it is to be read with care, since few people are behind it. */
    few: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('gap') }),
  z.object({
    kind: z.literal('said'),
    state: z.enum(['pooled', 'tooFew', 'notApproved']),
    text: z.string(),
  }),
])
export type ReportCell = z.infer<typeof cell>

/** A table row; `cells` follow the columns. `total`: the last row, of all. */
const row = z.object({ label: z.string(), cells: z.array(cell), total: z.boolean() })
export type ReportRow = z.infer<typeof row>

export const reportTable = z.object({
  /** Unique in the report. */
  id: z.string(),
  title: z.string(),
  /** Heading of the first column. */
  rowHeading: z.string(),
  columns: z.array(z.object({ label: z.string() })),
  /** Rows under a heading of their own; the only group of a plain table has none. */
  groups: z.array(z.object({ label: z.string().nullable(), rows: z.array(row) })),
  /** Whom the percentages are of, in a sentence. */
  base: z.string().nullable(),
  note: z.string().nullable(),
})
export type ReportTable = z.infer<typeof reportTable>

/**
 * A chart. `shares`: bars as long as each other, divided into parts; `counts`: bars divided into parts, as long as their
 * people; `beside`: for each bar's label one bar per part; `lines`: one line per part, over labels that are years; `intervals`: the first
 * part as a dot on a band as long as its interval, the second as another dot.
 */
export const reportChart = z.object({
  /** Unique in the report. */
  id: z.string(),
  kind: z.enum(['shares', 'counts', 'beside', 'lines', 'intervals']),
  title: z.string(),
  /** All that the chart shows, in words. */
  alt: z.string(),
  /** The id of the table behind it, in the same section. */
  table: z.string(),
  /** What `values` are: people, or whole percent. */
  unit: z.enum(['count', 'percent']),
  parts: z.array(z.object({ id: z.string(), label: z.string() })),
  /** `values` follow the parts; null where nothing is shown, as in a year without a mapping. */
  bars: z.array(
    z.object({
      label: z.string(),
      values: z.array(z.int().nonnegative().nullable()),
      /** How far the first value can reach, in whole percent. */
      interval: z.object({ least: z.int(), most: z.int() }).optional(),
    }),
  ),
  /** Labels of the years that can't be compared with the ones before. */
  breaks: z.array(z.string()),
})
export type ReportChart = z.infer<typeof reportChart>

/**
 * A map of the municipalities of an area, each filled by its class. A municipality without a figure has a state instead:
 * `tooFew` people for it to be shown, `notApproved` by the municipality, `absent` from the mapping.
 */
const reportMap = z.object({
  /** Unique in the report, among its charts too. */
  id: z.string(),
  title: z.string(),
  /** What the map shows, in words. */
  alt: z.string(),
  /** The id of the table behind it, in the same section. */
  table: z.string(),
  /** From the lowest figures to the highest. */
  classes: z.array(z.object({ label: z.string() })),
  /** What municipalities without a figure are, where there are any. */
  states: z.array(z.object({ state: z.enum(['tooFew', 'notApproved', 'absent']), label: z.string() })),
  /** All municipalities of the area, by number; `figure` as it is written. */
  places: z.array(
    z.discriminatedUnion('state', [
      z.object({
        code: z.string(),
        state: z.literal('shown'),
        class: z.int().nonnegative(),
        figure: z.string(),
      }),
      z.object({ code: z.string(), state: z.enum(['tooFew', 'notApproved', 'absent']) }),
    ]),
  ),
  /** Whose borders they are. */
  source: z.string(),
})
export type ReportMap = z.infer<typeof reportMap>

const reportSection = z.object({
  id: z.string(),
  title: z.string(),
  lead: z.string().nullable(),
  /** Each belongs before its table. */
  charts: z.array(reportChart),
  /** Only reports of areas have any. */
  maps: z.array(reportMap).optional(),
  tables: z.array(reportTable),
})
export type ReportSection = z.infer<typeof reportSection>

/** A figure that is worth a leader's eye, and the sentence it stands in. */
const finding = z.object({
  id: z.string(),
  /** What it is about, in a few words. */
  title: z.string(),
  /** `38 %`, `1 234`, `3 av 10`. */
  figure: z.string(),
  /** Goes on from the figure, and ends with a full stop. */
  text: z.string(),
  /** How it is elsewhere or was before, in a sentence; null when there is nothing to compare with. */
  comparison: z.string().nullable(),
  /** The id of the table that the figure stands in. */
  table: z.string(),
  /** The id of the chart that is about this finding alone; without it the table's first chart tells it. */
  chart: z.string().optional(),
})
export type Finding = z.infer<typeof finding>

/** What a report is of; `code` is a municipality's or county's number, or a region's code; a trust's or `country`'s name. */
const reportPlace = z.object({
  kind: z.enum(['municipality', 'region', 'trust', 'county', 'country']),
  code: z.string(),
  name: z.string(),
})
export type ReportPlace = z.infer<typeof reportPlace>

/** The report of one place and year, in one language. `people` is null when they are too few to be shown. */
export const report = z.object({
  language: reportLanguage,
  place: reportPlace,
  year: z.int(),
  /** The years that the figures are of, in words: `2026`, `2024–2026`. */
  period: z.string(),
  instrument: z.string(),
  /** When the figures were frozen, ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
  title: z.string(),
  subtitle: z.string(),
  people: z.int().nullable(),
  /** Of years or neighbours that are told together: what they are, and why; null of one municipality's one year. */
  pooled: z.string().nullable(),
  /** What is said instead of figures when the people are too few. */
  tooFew: z.string().nullable(),
  /** Said before the findings where few people make single figures shaky. */
  caution: z.string().nullable(),
  headings: z.object({ contents: z.string(), findings: z.string(), method: z.string() }),
  findings: z.array(finding),
  sections: z.array(reportSection),
  method: z.array(z.object({ title: z.string(), text: z.string() })),
})
export type Report = z.infer<typeof report>

export const reportParams = z.object({ year: z.coerce.number().int().min(2015).max(2100) })
export const reportQuery = z.object({ lang: reportLanguage.optional() })
/** A narrow chart has its labels above the bars, for a telephone. */
export const chartForm = z.enum(['wide', 'narrow'])
export type ChartForm = z.infer<typeof chartForm>
/** A dark chart has light text on no background, for a page in the dark. */
export const chartTone = z.enum(['light', 'dark'])
export type ChartTone = z.infer<typeof chartTone>
export const chartQuery = reportQuery.extend({ form: chartForm.optional(), tone: chartTone.optional() })
export const chartParams = reportParams.extend({ chart: z.string().regex(/^[a-zA-Z-]{1,40}$/) })

/** An area in an address: `landet`, `korus-nord`, `helse-stavanger-hf`, `fylke-rogaland`. */
export const areaParams = reportParams.extend({ area: z.string().regex(/^[a-z0-9-]{1,80}$/) })
export const areaChartParams = areaParams.extend(chartParams.pick({ chart: true }).shape)
export const areasQuery = z.object({ year: reportParams.shape.year.optional() })

/** The areas of a year that one may read reports of, and the years that there are any of, newest first. */
export const reportAreas = z.object({
  years: z.array(z.int()),
  year: z.int(),
  areas: z.array(
    z.object({ area: z.string(), kind: z.enum(['region', 'trust', 'county', 'country']), name: z.string() }),
  ),
})
export type ReportAreas = z.infer<typeof reportAreas>
