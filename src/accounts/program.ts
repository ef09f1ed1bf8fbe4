import type { KeyRing } from '../identity/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Logger } from '../platform/log.ts'

/** What every feature's routes are given by the composition root (src/app.ts). */
export type Program = Readonly<{
  database: Database
  clock: Clock
  keyRing: KeyRing
  /** A new random UUID. */
  newId: () => string
  log: Logger
  /** `production` takes real national numbers only; the others synthetic ones only. */
  environment: 'production' | 'training' | 'demonstration'
  /** The address that browsers use, without a trailing slash. */
  publicUrl: string
  /** The address of the other installation: where to practise, or, from there, the way back. */
  counterpartUrl: string | undefined
  /** How many people somebody may search for, with nothing coming of it. */
  searchLimits: Readonly<{ perHour: number; perDay: number }>
  pseudonymPolicy: 'per-round' | 'longitudinal'
}>
