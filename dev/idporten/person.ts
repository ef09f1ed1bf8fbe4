import type { Language } from './text.ts'

/** A synthetic person whom the login page offers. */
export type StandInPerson = Readonly<{
  /** Eleven digits, synthetic. */
  nationalNumber: string
  name: string
  /** What the person is in the demonstration, as the login page says it. */
  role: Readonly<Record<Language, string>>
  /** The highest level this person can log in at; `substantial` is for testing that a service refuses it. */
  level: Level
}>

/** Security levels, by ID-porten's own names for them in `acr`. */
export type Level = 'high' | 'substantial'

export const acrOf: Readonly<Record<Level, string>> = {
  high: 'idporten-loa-high',
  substantial: 'idporten-loa-substantial',
}

/** How the person logged in, in the words ID-porten uses in `amr`. */
export const amrOf: Readonly<Record<Level, string>> = { high: 'BankID', substantial: 'Minid-PIN' }
