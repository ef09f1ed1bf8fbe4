import type { Program } from '../accounts/index.ts'
import { readNationalNumber } from '../identity/index.ts'
import { optOutProblems } from './problems.ts'

/**
 * The eleven digits of somebody who may opt out, at any age.
 * @throws Problem `opt-out.number-not-valid`, `-number-synthetic` (in production), `-number-real` (elsewhere).
 */
export function requireNumber(input: string, environment: Program['environment']): string {
  const number = readNationalNumber(input)
  if (!number) throw optOutProblems['opt-out.number-not-valid']()
  const production = environment === 'production'
  if (production && number.synthetic) throw optOutProblems['opt-out.number-synthetic']()
  if (!production && !number.synthetic) throw optOutProblems['opt-out.number-real']()
  return number.digits
}
