// What can go wrong between the browser and the server, told apart because people do different things about it.

/** The server's own refusal (RFC 9457): `text` is for the reader, in her language; `code` is for the program. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly text: string
  /** Further members of the answer, e.g. what another window saved. */
  readonly extension: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, text: string, extension: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.text = text
    this.extension = extension
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
