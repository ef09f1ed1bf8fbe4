import type { Role } from './role.ts'

/** The account that acts in a request: one account, chosen after login; rights never add up. */
export type Actor = Readonly<{
  accountId: string
  role: Role
  regionCode: string | null
  municipalityNumber: string | null
  unitId: string | null
  serviceType: number | null
}>

/** A login session: who the natural person is (by token only) and which account was chosen, if any. */
export type Session = Readonly<{
  idHash: Buffer
  holder: Buffer
  /** Last authentication at the eID. */
  authenticatedAt: Date
  actor: Actor | undefined
  termsAccepted: boolean
}>
