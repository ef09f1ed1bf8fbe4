import { keyedToken } from '../platform/cipher.ts'

/** Finds the accounts of one natural person. `digits`: the national number from the id token. */
export const accountHolderToken = (accountKey: Buffer, digits: string) =>
  keyedToken(accountKey, 'account-holder', digits)

/** A person within one round; worthless once the round's key is destroyed. */
export const personToken = (roundKey: Buffer, digits: string) => keyedToken(roundKey, 'person', digits)

/** Somebody searched for within one round: another purpose, so that no search can be joined with an assessment. */
export const searchToken = (roundKey: Buffer, digits: string) => keyedToken(roundKey, 'search', digits)

/** A person who has opted out, across the years of one municipality. */
export const optOutToken = (municipalityKey: Buffer, digits: string) =>
  keyedToken(municipalityKey, 'opt-out', digits)

/**
 * The pseudonym of a register row, 128 bits. Under the policy `per-round` the key is made for one transfer and thrown
 * away (regulation § 6); under `longitudinal` it is a national key outside the database.
 */
export const pseudonym = (key: Buffer, digits: string) => keyedToken(key, 'pseudonym', digits).subarray(0, 16)
