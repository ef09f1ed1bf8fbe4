export { createKeyRing, type KeyRing } from './key-ring.ts'
export {
  ageOn,
  maskNationalNumber,
  type NationalNumber,
  readNationalNumber,
  type Sex,
} from './national-number.ts'
export { findLostKeys, type Rotated, rotateKeys } from './rotate-keys.ts'
export { accountHolderToken, optOutToken, personToken, pseudonym, searchToken } from './tokens.ts'
