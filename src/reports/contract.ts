// A report is data: the page and the PDF show the same, and neither computes anything.
import { z } from 'zod'

const reportLanguage = z.enum(['nb', 'nn'])
export type ReportLanguage = z.infer<typeof reportLanguage>

/** What the numbers of a column, or of a chart, are: people, or whole percent. */
const unit = z.enum(['count', 'percent'])

/** A table row. `values` follow the columns; null where a figure isn't shown. */
const row = z.object({
  label: z.string(),
  values: z.array(z.int().nullable()),
  total: z.boolean(),
})

const reportTable = z.object({
  id: z.string(),
  title: z.string(),
  /** Heading of the first column. */
  rowHeading: z.string(),
  columns: z.array(z.object({ label: z.string(), unit })),
  /** Rows under a heading of their own; the only group of a plain table has none. */
  groups: z.array(z.object({ label: z.string().nullable(), rows: z.array(row) })),
  note: z.string().nullable(),
})
export type ReportTable = z.infer<typeof reportTable>

/** A chart of horizontal bars, each divided into the same parts. */
const reportChart = z.object({
  id: z.enum(['areas', 'needs']),
  title: z.string(),
  /** All that the chart shows, in words. */
  alt: z.string(),
  /** `percent`: all bars are as long, and a part is its share of the bar. */
  unit,
  parts: z.array(z.object({ id: z.string(), label: z.string() })),
  /** `values` are people, following the parts. */
  bars: z.array(z.object({ label: z.string(), values: z.array(z.int().nonnegative()) })),
})
export type ReportChart = z.infer<typeof reportChart>

const reportSection = z.object({
  id: z.string(),
  title: z.string(),
  lead: z.string().nullable(),
  charts: z.array(reportChart),
  tables: z.array(reportTable),
})
export type ReportSection = z.infer<typeof reportSection>

/** A figure that is worth a leader's eye, and the sentence it stands in. */
const finding = z.object({ id: z.string(), figure: z.string(), text: z.string() })
export type Finding = z.infer<typeof finding>

/** The report of one municipality and year, in one language. `people` is null when they are too few to be shown. */
export const municipalReport = z.object({
  language: reportLanguage,
  municipality: z.object({ number: z.string(), name: z.string() }),
  year: z.int(),
  instrument: z.string(),
  /** When the figures were frozen, ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
  title: z.string(),
  subtitle: z.string(),
  people: z.int().nullable(),
  /** What is said instead of figures when the people are too few. */
  tooFew: z.string().nullable(),
  /** Said before the findings where few people make single figures shaky. */
  caution: z.string().nullable(),
  headings: z.object({ findings: z.string(), method: z.string() }),
  findings: z.array(finding),
  sections: z.array(reportSection),
  method: z.array(z.object({ title: z.string(), text: z.string() })),
})
export type MunicipalReport = z.infer<typeof municipalReport>

export const reportParams = z.object({ year: z.coerce.number().int().min(2015).max(2100) })
export const reportQuery = z.object({ lang: reportLanguage.optional() })
/** A narrow chart has its labels above the bars, for a telephone. */
const chartForm = z.enum(['wide', 'narrow'])
export type ChartForm = z.infer<typeof chartForm>
export const chartQuery = reportQuery.extend({ form: chartForm.optional() })
export const chartParams = reportParams.extend({ chart: reportChart.shape.id })

/** What a municipality says of its figures: approved, or returned with what is wrong with them. */
export const verdictBody = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approved') }),
  z.object({ verdict: z.literal('returned'), comment: z.string().trim().min(3).max(2000) }),
])

/** Whether the figures enter regional and national sums. `lapsed`: approved by the deadline passing without a word. */
export const reportApproval = z.object({
  state: z.enum(['awaiting', 'approved', 'returned', 'lapsed']),
  /** Until then they wait for a word; ISO 8601 in UTC. */
  deadline: z.iso.datetime(),
  /** When the last word was said; null without one. */
  saidAt: z.iso.datetime().nullable(),
  /** Why they were returned. */
  comment: z.string().nullable(),
})
export type ReportApproval = z.infer<typeof reportApproval>
