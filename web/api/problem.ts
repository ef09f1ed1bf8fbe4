// What can go wrong between the browser and the server, told apart because people do different things about it.

import { currentLanguage, type Language } from '../language/index.ts'

/** The server's own refusal (RFC 9457): `text` is for the reader; `code` is for the program. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  /** The words in both written languages; none when something between us and the server answered. */
  readonly texts: Readonly<Partial<Record<Language, string>>>
  /** Further members of the answer, e.g. what another window saved. */
  readonly extension: Readonly<Record<string, unknown>>

  constructor(
    code: string,
    status: number,
    texts: Readonly<Partial<Record<Language, string>>>,
    extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.texts = texts
    this.extension = extension
  }

  /** The words in the language that the page speaks now; empty when there are none. */
  get text(): string {
    return this.texts[currentLanguage()] ?? ''
  }
}

/** No answer came: the network, or the server, is away. Whether the request was carried out isn't known. */
export class ConnectionLost extends Error {
  constructor() {
    super('connection lost')
    this.name = 'ConnectionLost'
  }
}

/** Whether an error is the server's refusal with this code. */
export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code
}
