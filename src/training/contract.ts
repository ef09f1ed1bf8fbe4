// What the browser and the server say to each other about practising. The recommended ratings come with the feedback
// alone, when the reader has rated by herself.
import { z } from 'zod'

/** Said in both written languages, so that the language can be switched at any moment. */
export const wordsSchema = z.object({ nb: z.string(), nn: z.string() })
export type Words = z.output<typeof wordsSchema>

/** `instant`: `YYYY-MM-DDTHH:MM:SS.sssZ` */
const instant = z.iso.datetime()

/** One of one's own tries at a case: an ordinary assessment of a made-up person. */
export const attemptSchema = z.object({ assessmentId: z.uuid(), startedAt: instant, errors: z.int() })

/** A case as the list shows it. `attempts`: one's own, the newest first. */
export const listedVignetteSchema = z.object({
  name: z.string(),
  title: wordsSchema,
  theme: wordsSchema,
  attempts: z.array(attemptSchema),
})
export type ListedVignette = z.output<typeof listedVignetteSchema>

/** `GET /api/training/vignettes` */
export const vignetteListSchema = z.object({ vignettes: z.array(listedVignetteSchema) })
export type VignetteList = z.output<typeof vignetteListSchema>

/** `story`: paragraphs. */
export const vignetteSchema = z.object({ name: z.string(), title: wordsSchema, story: z.array(wordsSchema) })
export type VignetteReply = z.output<typeof vignetteSchema>

/** `POST /api/training/attempts`: starts an assessment of a new, made-up person. */
export const startAttemptSchema = z.object({ vignette: z.string().max(40) })
export const startedAttemptSchema = z.object({ assessmentId: z.uuid() })
export type StartedAttempt = z.output<typeof startedAttemptSchema>

/** `GET /api/training/attempts/:id`: the case that an assessment of one's own practises on, null where it is none. */
export const attemptVignetteSchema = z.object({ vignette: vignetteSchema.nullable() })
export type AttemptVignette = z.output<typeof attemptVignetteSchema>

const rating = z.int().min(1).max(5)

/**
 * How an own rating stands to the recommended one: `same`; `near`: within what is accepted; `sign`: the number is
 * accepted, but "Usikker" is set on one side only; `other`: outside; `unanswered`.
 */
export const standingSchema = z.enum(['same', 'near', 'sign', 'other', 'unanswered'])
export type Standing = z.output<typeof standingSchema>

/** One area, own beside recommended. `from`–`to`: the ratings that are accepted. */
export const areaFeedbackSchema = z.object({
  area: z.string(),
  label: wordsSchema,
  own: rating.nullable(),
  ownUnsure: z.boolean(),
  recommended: rating,
  from: rating,
  to: rating,
  recommendedUnsure: z.boolean(),
  standing: standingSchema,
  /** The instrument's own definition of the recommended colour. */
  definition: wordsSchema,
  why: wordsSchema,
})
export type AreaFeedback = z.output<typeof areaFeedbackSchema>

/** One other question that the case says something about. */
export const answerFeedbackSchema = z.object({
  variable: z.string(),
  label: wordsSchema,
  own: wordsSchema.nullable(),
  recommended: wordsSchema,
  standing: z.enum(['same', 'other', 'unanswered']),
  why: wordsSchema,
})
export type AnswerFeedback = z.output<typeof answerFeedbackSchema>

/** `GET /api/training/attempts/:id/feedback` */
export const feedbackSchema = z.object({
  vignette: vignetteSchema,
  /** How many of the areas are accepted: `same` or `near`. */
  agreed: z.int(),
  areas: z.array(areaFeedbackSchema),
  answers: z.array(answerFeedbackSchema),
})
export type Feedback = z.output<typeof feedbackSchema>
