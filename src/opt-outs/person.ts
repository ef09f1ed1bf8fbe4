import type { Program } from '../accounts/index.ts'
import { type NationalNumber, readNationalNumber } from '../identity/index.ts'
import { optOutProblems } from './problems.ts'

type NumberRefusal = keyof typeof optOutProblems

/** Why a number can't be that of somebody who opts out: production takes real numbers, the others synthetic ones. */
export function refuseNumber(
  number: Pick<NationalNumber, 'synthetic'> | undefined,
  environment: Program['environment'],
): NumberRefusal | undefined {
  if (!number) return 'opt-out.number-not-valid'
  const production = environment === 'production'
  if (production && number.synthetic) return 'opt-out.number-synthetic'
  return !production && !number.synthetic ? 'opt-out.number-real' : undefined
}

/** The eleven digits of somebody who may opt out, at any age. @throws Problem as {@link refuseNumber} says. */
export function requireNumber(input: string, environment: Program['environment']): string {
  const number = readNationalNumber(input)
  const refusal = refuseNumber(number, environment)
  if (refusal || !number) throw optOutProblems[refusal ?? 'opt-out.number-not-valid']()
  return number.digits
}
