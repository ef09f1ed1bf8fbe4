// Requests and answers of rounds, shared with the web.
import { z } from 'zod'

/**
 * Where a municipality's round stands. `year-not-opened`: KORFOR has not opened the year; `not-planned`: the
 * coordinator has set no dates. The others follow from the dates, which are inclusive, Europe/Oslo.
 */
export const roundStateSchema = z.enum([
  'year-not-opened',
  'not-planned',
  'open',
  'locked',
  'transferable',
  'transferred',
  'lapsed',
])

/**
 * What the coordinator must confirm before such dates are saved. `short-notice`: fewer than 14 days between end and
 * transfer. `new-deadline`: assessing has begun, and everybody informed must be told the new transfer date.
 * `reopened`: assessments that were locked can be changed again.
 */
export const dateWarningSchema = z.enum(['short-notice', 'new-deadline', 'reopened'])

/** `GET /api/round`: the own municipality's round of the current year, as it stands now. */
export const roundSchema = z.object({
  year: z.number().int(),
  municipalityNumber: z.string(),
  municipalityName: z.string(),
  instrument: z.string().nullable(),
  state: roundStateSchema,
  endDate: z.iso.date().nullable(),
  transferDate: z.iso.date().nullable(),
  /** When the round was transferred. */
  transferredAt: z.iso.datetime().nullable(),
  /** The program's clock. */
  now: z.iso.datetime(),
  /** Whole days from today to the date; 0 on the day itself, negative after it. */
  daysToEnd: z.number().int().nullable(),
  daysToTransfer: z.number().int().nullable(),
  /** Without a noted agreement with Helse Stavanger no round can be opened. */
  agreement: z.boolean(),
  /** Whether the municipality holds any assessment. */
  assessingBegun: z.boolean(),
  warnings: z.array(dateWarningSchema),
  /** The year before, where it ended without a transfer. */
  lapsedYear: z.number().int().nullable(),
})

/**
 * `PUT /api/round`. Where the dates call for a warning and `confirmed` is false, the answer is 409
 * `round.confirmation-needed` with `warnings`, and nothing is saved: show them and ask, then send `confirmed: true`.
 */
export const roundDatesSchema = z.object({
  endDate: z.iso.date(),
  transferDate: z.iso.date(),
  confirmed: z.boolean().default(false),
})

/**
 * `GET /api/round/progress`: how far each unit of one's own municipality has come, also one that has not begun; counts
 * alone. `name` null: made by coordinators. An assessment may both have errors and lack information to the person.
 */
export const roundProgressSchema = z.array(
  z.object({
    name: z.string().nullable(),
    assessors: z.int(),
    assessments: z.int(),
    withErrors: z.int(),
    notInformed: z.int(),
    finished: z.int(),
  }),
)

export const yearSchema = z.object({
  year: z.number().int(),
  instrument: z.string(),
  openedAt: z.iso.datetime(),
})
/** `GET /api/years`, newest first, with the editions that a year can be opened with. */
export const yearListSchema = z.object({ years: z.array(yearSchema), instruments: z.array(z.string()) })
export const openYearSchema = z.object({
  year: z.number().int().min(2015).max(2100),
  instrument: z.string().min(1).max(20),
})

export type RoundReply = z.output<typeof roundSchema>
export type RoundProgress = z.output<typeof roundProgressSchema>
export type RoundDatesRequest = z.input<typeof roundDatesSchema>
export type DateWarning = z.output<typeof dateWarningSchema>
export type YearReply = z.output<typeof yearSchema>
