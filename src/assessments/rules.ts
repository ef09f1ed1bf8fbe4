// What must be true of information and inclusion before a person is assessed. Pure.
import type { Inclusion, Information, Standing } from './contract.ts'

/** Nobody younger is assessed (regulation § 4; manual, "Hvem skal kartlegges?"). */
export const lowestAge = 16

/** The codes of the Problems that tell what is lacking. */
export type InformationRefusal =
  | 'assessment.not-informed'
  | 'assessment.informed-in-future'
  | 'assessment.not-journalled'
  | 'assessment.relatives-not-informed'

/**
 * What is lacking before the person counts as informed; undefined when nothing is. Spoken information is noted in the
 * journal, and where the person can't consent, relatives or guardian are informed too (manual, "Personvern";
 * pasient- og brukerrettighetsloven § 1-3 b). `today`: `YYYY-MM-DD` in Norway.
 */
export function lackingInformation(information: Information, today: string): InformationRefusal | undefined {
  if (!information.informed) return 'assessment.not-informed'
  if (information.givenOn > today) return 'assessment.informed-in-future'
  if (information.channel === 'spoken' && !information.journalled) return 'assessment.not-journalled'
  if (!information.canConsent && !information.relativesInformed) return 'assessment.relatives-not-informed'
  return undefined
}

/** All five criteria of the manual are confirmed. */
export function meetsInclusion(inclusion: Inclusion): boolean {
  return Object.values(inclusion).every(Boolean)
}

type Counted = Readonly<{ errors: number; contradictions: number; informed: boolean }>

/** What an assessment asks of its holder; what must be put right comes before what is only missing. */
export function standingOf({ errors, contradictions, informed }: Counted): Standing {
  if (contradictions > 0 || !informed) return 'errors'
  return errors > 0 ? 'unfinished' : 'ready'
}
