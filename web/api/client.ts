// The one way to the server. Answers stay in memory: nothing is written to the browser's storage or its cache.
import { currentLanguage } from '../language/index.ts'
import { takeAhead } from './ahead.ts'
import { ApiProblem, ConnectionLost } from './problem.ts'

export type CallOptions = Readonly<{
  signal?: AbortSignal
  /** The request may outlive the page: for the last save of a page that is left. Bodies up to 64 kB. */
  keepalive?: boolean
  /**
   * What a lost login (401) leads to. `leave`, the default, goes to the login page, which returns here. `throw` is for
   * pages that hold unsaved typing.
   */
  signedOut?: 'leave' | 'throw'
}>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

let answeredAt = Date.now()

/** When the server last answered this window, which prolongs the session (milliseconds since 1970, the machine's clock). */
export const lastAnswerAt = (): number => answeredAt

/** The login page, which leads back to where one is now. Full page load: what was in memory is gone. */
export function leaveForLogin(): Promise<never> {
  const here = window.location.pathname + window.location.search
  window.location.assign(`/innlogging?${new URLSearchParams({ grunn: 'utlogget', returnTo: here })}`)
  return new Promise(() => {})
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const {
    code,
    status,
    titles,
    title: _title,
    type: _type,
    ...extension
  } = await response.json().catch(() => ({}))
  return new ApiProblem(code ?? 'server.unexpected', status ?? response.status, titles ?? {}, extension)
}

/**
 * Sends a request and gives the response when the server has carried it out.
 * @throws ApiProblem when the server refuses, ConnectionLost when no answer comes.
 */
export async function send(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Response> {
  const response = await fetch(path, {
    method,
    cache: 'no-store',
    credentials: 'same-origin',
    headers: {
      'accept-language': currentLanguage(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(options.signal && { signal: options.signal }),
    ...(options.keepalive && { keepalive: true }),
  }).catch(error => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ConnectionLost()
  })
  if (response.status !== 401) answeredAt = Date.now()
  if (response.ok) return response
  // A proxy between us and the server answers in its own words when the server is away.
  if (response.status >= 502 && response.status <= 504 && !isProblemJson(response)) throw new ConnectionLost()
  if (response.status === 401 && options.signedOut !== 'throw') return leaveForLogin()
  throw await readProblem(response)
}

function isProblemJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('problem+json') ?? false
}

async function call<Reply>(
  method: Method,
  path: string,
  body?: unknown,
  options?: CallOptions,
): Promise<Reply> {
  const ahead = method === 'GET' ? await takeAhead(path) : undefined
  const response = ahead ?? (await send(method, path, body, options))
  return (response.status === 204 ? undefined : await response.json()) as Reply
}

/** JSON to and from the server; each may throw ApiProblem or ConnectionLost. */
export const api = {
  get: <Reply>(path: string, options?: CallOptions) => call<Reply>('GET', path, undefined, options),
  post: <Reply>(path: string, body: unknown = {}, options?: CallOptions) =>
    call<Reply>('POST', path, body, options),
  put: <Reply>(path: string, body: unknown, options?: CallOptions) => call<Reply>('PUT', path, body, options),
  patch: <Reply>(path: string, body: unknown, options?: CallOptions) =>
    call<Reply>('PATCH', path, body, options),
  delete: <Reply>(path: string, body: unknown = {}, options?: CallOptions) =>
    call<Reply>('DELETE', path, body, options),
}
