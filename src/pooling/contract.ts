// Small municipalities that are shown together: what neighbours have said to each other, and what a year can be part of.
import { z } from 'zod'

const municipalityNumber = z.string().regex(/^\d{4}(\d{2})?$/)

export const agreementParams = z.object({ municipality: municipalityNumber })

/** What a municipality says to a neighbour. */
const word = z.enum(['proposed', 'accepted', 'declined', 'ended'])
export type AgreementWord = z.infer<typeof word>

export const agreementBody = z.object({ word })

/**
 * How two municipalities stand to each other. `proposed`: the own one waits for an answer; `asked`: the neighbour does;
 * `withdrawn`: a proposal that was taken back.
 */
const agreement = z.object({
  neighbour: z.object({ number: z.string(), name: z.string() }),
  state: z.enum(['proposed', 'asked', 'agreed', 'declined', 'ended', 'withdrawn']),
  /** All that was said, in order; `own`: by one's own municipality. */
  words: z
    .array(
      z.object({
        own: z.boolean(),
        word,
        /** ISO 8601 in UTC. */
        at: z.iso.datetime(),
      }),
    )
    .min(1),
})
export type Agreement = z.infer<typeof agreement>

/** A municipality's agreements, those that wait for its answer first, and whom it may propose one to, by name. */
export const agreements = z.object({
  agreements: z.array(agreement),
  neighbours: z.array(z.object({ number: z.string(), name: z.string() })),
})
export type Agreements = z.infer<typeof agreements>

export const yearParams = z.object({ year: z.coerce.number().int().min(2015).max(2100) })

/** The years that one's own municipality has transferred, newest first, and how each is told. */
export const ownYears = z.object({
  years: z.array(z.object({ year: z.int(), told: z.enum(['alone', 'together', 'too-few']) })),
})
export type OwnYears = z.infer<typeof ownYears>

/** A municipality's year in a pool. */
const member = z.object({ municipality: municipalityNumber, name: z.string(), year: z.int() })
export type PoolingMember = z.infer<typeof member>

const kind = z.enum(['years', 'neighbours'])
export type PoolKind = z.infer<typeof kind>

/** A year that can't be part of a pool now, and why: it is shown alone, in another pool, or hasn't been transferred. */
const otherYear = z.object({ year: z.int(), why: z.enum(['shown', 'pooled', 'not-transferred']) })
const otherNeighbour = z.object({
  name: z.string(),
  why: z.enum(['shown', 'pooled', 'not-transferred']),
})

/** How a year can be shown, when it can't be alone. */
export const pooling = z.object({
  /** The pool that it is told in; null when it is in none. */
  pool: z
    .object({
      kind,
      /** ISO 8601 in UTC. */
      drawnAt: z.iso.datetime(),
      members: z.array(member),
    })
    .nullable(),
  /** With own years: whom a pool would be of now, empty where that isn't enough; and the other years near. */
  years: z.object({ members: z.array(member), others: z.array(otherYear) }),
  /** With neighbours; `agreed`: how many have agreed. */
  neighbours: z.object({ members: z.array(member), others: z.array(otherNeighbour), agreed: z.int() }),
})
export type Pooling = z.infer<typeof pooling>

/** What is confirmed before a pool is drawn for good: exactly these years of exactly these municipalities. */
export const drawBody = z.object({
  kind,
  members: z
    .array(z.object({ municipality: municipalityNumber, year: z.int().min(2015).max(2100) }))
    .min(2)
    .max(20),
  confirmed: z.literal(true),
})
export type DrawBody = z.infer<typeof drawBody>
