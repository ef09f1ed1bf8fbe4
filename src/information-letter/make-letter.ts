import { type Actor, accountProblems } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { currentRound, roundState } from '../rounds/index.ts'
import { municipalityOf } from './contact-routes.ts'
import type { LetterLanguage } from './contract.ts'
import { letterProblems } from './problems.ts'
import { findPlace, newestText, readContacts } from './queries.ts'
import { fillLetter } from './text.ts'
import { type LetterPlace, letterValues } from './values.ts'

export type MadeLetter = Readonly<{
  version: number
  language: LetterLanguage
  deadline: string
  place: LetterPlace
  /** Filled in, with its signs. */
  text: string
}>

type Asked = Readonly<{ actor: Actor; language: LetterLanguage; now: Date; publicUrl: string }>

/** @throws Problem `letter.no-dates` or `letter.round-over` */
async function roundOfLetter(tx: Transaction, municipality: string, now: Date) {
  const round = await currentRound(tx, municipality, now)
  if (!round) throw letterProblems['letter.no-dates']()
  if (['transferred', 'lapsed'].includes(roundState(round, now))) throw letterProblems['letter.round-over']()
  return round
}

/**
 * The information letter of one's own municipality for its round of this year.
 * @throws Problem `letter.no-dates`, `letter.round-over` or `letter.no-privacy-officer`
 */
export async function makeLetter(tx: Transaction, asked: Asked): Promise<MadeLetter> {
  const { actor, language, now, publicUrl } = asked
  const municipality = municipalityOf(actor)
  const round = await roundOfLetter(tx, municipality, now)
  const { privacyOfficer, ...named } = await readContacts(tx)
  if (!privacyOfficer) throw letterProblems['letter.no-privacy-officer']()
  const place = await findPlace(tx, municipality)
  if (!place) throw accountProblems['access.denied']()
  const { version, text } = await newestText(tx, language)
  const deadline = round.transferDate
  const contacts = { ...named, privacyOfficer }
  const values = letterValues({ place, year: round.year, deadline, contacts, publicUrl }, language)
  return { version, language, deadline, place, text: fillLetter(text, values) }
}
