// What goes wrong is told to people: what happened, what is kept, what to do, in the language of the reader.

export type Language = 'nb' | 'nn'

/** A problem's stable HTTP status and its text in both written languages. `{name}` in a text is filled from the details. */
export type ProblemDefinition = Readonly<{ status: number; nb: string; nn: string }>

/** Values that may stand in a message: never identity, never an answer. */
export type ProblemDetails = Readonly<Record<string, string | number | boolean>>

/** The one error that routes raise on purpose. Sent as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly code: string
  readonly definition: ProblemDefinition
  readonly details: ProblemDetails
  /** Extra members of the answer, e.g. the values that another window saved. Sent to the browser, never logged. */
  readonly extension: Readonly<Record<string, unknown>>

  constructor(
    code: string,
    definition: ProblemDefinition,
    details: ProblemDetails = {},
    extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.definition = definition
    this.details = details
    this.extension = extension
  }

  /** The text for people in `language`, with the details filled in. */
  text(language: Language): string {
    return this.definition[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in this.details ? String(this.details[name]) : whole,
    )
  }
}

type ProblemMaker = (details?: ProblemDetails, extension?: Readonly<Record<string, unknown>>) => Problem

/**
 * Declares a feature's problems: `{ 'assessment.locked': { status, nb, nn } }` gives a maker per code, used as
 * `throw problems['assessment.locked']()`.
 */
export function defineProblems<Code extends string>(
  catalogue: Readonly<Record<Code, ProblemDefinition>>,
): Readonly<Record<Code, ProblemMaker>> {
  const entries = Object.entries<ProblemDefinition>(catalogue).map(([code, definition]) => [
    code,
    (details?: ProblemDetails, extension?: Readonly<Record<string, unknown>>) =>
      new Problem(code, definition, details, extension),
  ])
  return Object.fromEntries(entries)
}

export const platformProblems = defineProblems({
  'request.invalid': {
    status: 400,
    nb: 'Forespørselen mangler noe eller har feil form. Ingenting er lagret. Last siden på nytt og prøv igjen.',
    nn: 'Førespurnaden manglar noko eller har feil form. Ingenting er lagra. Last sida på nytt og prøv igjen.',
  },
  'request.not-found': { status: 404, nb: 'Siden finnes ikke.', nn: 'Sida finst ikkje.' },
  'request.too-many': {
    status: 429,
    nb: 'For mange forsøk på kort tid. Vent ett minutt og prøv igjen.',
    nn: 'For mange forsøk på kort tid. Vent eitt minutt og prøv igjen.',
  },
  'request.foreign': {
    status: 403,
    nb: 'Forespørselen kom fra et annet nettsted og ble avvist. Åpne Brukerplan på nytt.',
    nn: 'Førespurnaden kom frå ein annan nettstad og vart avvist. Opne Brukerplan på nytt.',
  },
  'request.round-over': {
    status: 409,
    nb: 'Kommunen ble ferdig med runden i dette øyeblikket, og opplysningene finnes ikke lenger her. Last siden på nytt.',
    nn: 'Kommunen vart ferdig med runden i denne augneblinken, og opplysningane finst ikkje lenger her. Last sida på nytt.',
  },
  'server.key-missing': {
    status: 503,
    nb: 'Nøkkelen som skal åpne opplysningene, er ikke å få tak i. Ingenting er endret eller tapt. Si fra til dem som drifter Brukerplan, og prøv igjen senere; referanse {reference}.',
    nn: 'Nøkkelen som skal opne opplysningane, er ikkje å få tak i. Ingenting er endra eller tapt. Sei frå til dei som driftar Brukerplan, og prøv igjen seinare; referanse {reference}.',
  },
  'server.unexpected': {
    status: 500,
    nb: 'Noe gikk galt hos oss. Ingenting ble endret. Prøv igjen om litt; referanse {reference}.',
    nn: 'Noko gjekk gale hos oss. Ingenting vart endra. Prøv igjen om litt; referanse {reference}.',
  },
})
