// Questions that people ask of the protected counts themselves, and the answers.
import { z } from 'zod'
import { chartForm, chartTone, reportChart, reportLanguage, reportTable } from '../reports/contract.ts'

const year = z.coerce.number().int().min(2015).max(2100)
const name = z.string().regex(/^[\w.+-]{1,160}$/)

/**
 * A question: `variable` by `by` among those of `among` (`variable:choice`), in the years `from`–`to`, of `area`
 * (`municipality`, `neighbours:<number>-<number>`, `country`, `region:<code>`, `county:<number>`, `trust:<name>`; absent: one's
 * own). Nothing in it is about a person, so it may stand in an address.
 */
export const analysisQuery = z.object({
  variable: name,
  by: name.optional(),
  among: z
    .string()
    .regex(/^[\w.+-]{1,160}:[\w.+-]{1,160}$/)
    .optional(),
  from: year,
  to: year,
  area: z
    .string()
    .regex(/^[\p{L}\d .:-]{1,80}$/u)
    .optional(),
  lang: reportLanguage.optional(),
})
export type AnalysisQuery = z.infer<typeof analysisQuery>

export const analysisChartQuery = analysisQuery.extend({
  form: chartForm.optional(),
  tone: chartTone.optional(),
})

const choice = z.object({ id: z.string(), label: z.string() })

/** What can be asked: variables by topic, each with those it has been counted together with, and their choices. */
export const analysisChoices = z.object({
  areas: z.array(choice),
  /** Years with figures in some release, newest first; the label says with what a year is told together. */
  years: z.array(z.object({ year: z.int(), label: z.string() })),
  topics: z.array(
    z.object({
      label: z.string(),
      variables: z.array(choice.extend({ partners: z.array(choice.extend({ choices: z.array(choice) })) })),
    }),
  ),
})
export type AnalysisChoices = z.infer<typeof analysisChoices>
export const analysisChoicesQuery = z.object({ lang: reportLanguage.optional() })

/** An answer: a table and its chart, or why there is none. `notes` are read beside the table. */
export const analysisAnswer = z.object({
  title: z.string(),
  /** Where, when and among whom, in a line. */
  subtitle: z.string(),
  table: reportTable.nullable(),
  chart: reportChart.nullable(),
  /** In plain words, why it can't be shown. */
  refusal: z.string().nullable(),
  /** Another area that has figures of what was asked, where this one hasn't. */
  elsewhere: choice.nullable(),
  notes: z.array(z.string()),
})
export type AnalysisAnswer = z.infer<typeof analysisAnswer>
