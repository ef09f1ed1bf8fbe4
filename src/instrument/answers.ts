import type { Sex } from './condition.ts'

/** Answers by name of variable. A missing key is unanswered; every value is a small whole number. */
export type Answers = Readonly<Record<string, number>>

/** What the national number tells about the person. Age in whole years on the day it is asked for. */
export type PersonFacts = Readonly<{ age: number; sex: Sex; birthYear: number }>

/** The value of "Vet ikke" and "Ukjent", wherever they are an option. */
export const UNKNOWN = 99

/**
 * The greatest number a number question stores. It is above every `max`, so that a draft with a
 * mistyped number can be saved and shows its error.
 */
export const STORED_MAX = 999
