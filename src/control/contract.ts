// Shapes of subsequent control (regulation § 12), shared with the web. Nothing here tells who has been assessed: an
// assessment is a short reference, and entries carry no identifier that could be counted.
import { z } from 'zod'

const instant = z.iso.datetime()
const date = z.iso.date()
const municipalityNumber = z.string().regex(/^\d{4}(\d{2})?$/)
const role = z.enum(['korfor', 'korus', 'coordinator', 'assessor'])
const words = z.object({ nb: z.string(), nn: z.string() })

/** Left out: the coordinator's own municipality; for KORFOR the whole country. */
export const controlPlaceSchema = z.object({ municipalityNumber: municipalityNumber.optional() })

// ── Patterns ────────────────────────────────────────────────────────────────────────────────────────────────────
export const patternKindSchema = z.enum([
  'shared-search',
  'search-limit',
  'many-refusals',
  'many-opt-out-checks',
  'many-openings',
  'night-work',
  'many-numbers-shown',
  'many-downloads',
  'many-erasures',
])

/** Who did something; `name` null for an account that the reader has no sight of (KORFOR and KORUS, for a municipality). */
export const controlAccountSchema = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  role,
  unitName: z.string().nullable(),
  municipalityName: z.string().nullable(),
})

export const patternSchema = z.object({
  kind: patternKindSchema,
  accounts: z.array(controlAccountSchema),
  /** The day (Norway) it was most; of a shared search the last one. */
  day: date,
  /** On how many days. */
  days: z.int(),
  /** How many on that day; of a shared search how many accounts. */
  count: z.int(),
  /** What is usual for the account or, if more, its peers; null where the number alone is unusual. */
  usual: z.number().nullable(),
})

/** `GET /api/control/patterns`: the last 30 days, the most serious first. */
export const patternListSchema = z.object({ from: date, to: date, patterns: z.array(patternSchema) })

// ── The log ─────────────────────────────────────────────────────────────────────────────────────────────────────
const filters = controlPlaceSchema.extend({
  from: date.optional(),
  to: date.optional(),
  accountId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
})

/** `GET /api/control/log.csv`. Dates are inclusive, in Norway; the last 30 days unless given. */
export const logFileQuerySchema = filters
/** `GET /api/control/log`. `before` and `skip`: the `next` of the page above. */
export const logQuerySchema = filters.extend({
  before: instant.optional(),
  skip: z.coerce.number().int().min(0).max(10_000).default(0),
})

export const logEntrySchema = z.object({
  at: instant,
  account: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  role: role.nullable(),
  unitName: z.string().nullable(),
  municipalityName: z.string().nullable(),
  action: words,
  outcome: z.enum(['done', 'refused']),
  /** `reference`: a name of an account or a place, or the beginning of an assessment's identifier. */
  object: z.object({ type: z.string(), reference: z.string() }).nullable(),
  ground: z.string().nullable(),
  /** The stable code of a refusal. */
  code: z.string().nullable(),
})

export const logPageSchema = z.object({
  from: date,
  to: date,
  entries: z.array(logEntrySchema),
  /** Where the next page begins; null on the last one. */
  next: z.object({ before: instant, skip: z.int() }).nullable(),
})

/** `GET /api/control/choices`: what the log can be filtered by. */
export const controlChoicesSchema = z.object({
  accounts: z.array(z.object({ id: z.uuid(), name: z.string(), role, unitName: z.string().nullable() })),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  actions: z.array(words.extend({ action: z.string() })),
})

// ── Controls that were done ─────────────────────────────────────────────────────────────────────────────────────
export const controlOutcomeSchema = z.enum(['nothing', 'explained', 'deviation'])

/** `POST /api/controls`. */
export const newControlSchema = z.object({
  municipalityNumber: municipalityNumber.optional(),
  periodFrom: date,
  periodTo: date,
  outcome: controlOutcomeSchema,
  /** What was looked at, found and done; never whom an assessment is about. */
  findings: z.string().trim().min(1).max(4000),
})

export const controlSchema = z.object({
  id: z.uuid(),
  municipalityName: z.string().nullable(),
  doneBy: z.string().nullable(),
  role,
  doneAt: instant,
  periodFrom: date,
  periodTo: date,
  outcome: controlOutcomeSchema,
  findings: z.string(),
})

/** `GET /api/controls`, newest first. */
export const controlListSchema = z.array(controlSchema)

export type PatternKind = z.output<typeof patternKindSchema>
export type Pattern = z.output<typeof patternSchema>
export type PatternList = z.output<typeof patternListSchema>
export type ControlAccount = z.output<typeof controlAccountSchema>
export type LogQuery = z.output<typeof logQuerySchema>
export type LogEntry = z.output<typeof logEntrySchema>
export type LogPage = z.output<typeof logPageSchema>
export type ControlChoices = z.output<typeof controlChoicesSchema>
export type NewControl = z.output<typeof newControlSchema>
export type Control = z.output<typeof controlSchema>
