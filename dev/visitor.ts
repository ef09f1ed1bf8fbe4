import type { ZodType } from 'zod'
import { createHttpClient, type HttpClient } from './http-client.ts'
import { logInByHttp } from './idporten/index.ts'

/** The answer to one request, its body read. */
export type Reply = Readonly<{
  status: number
  headers: Headers
  text: string
  /** The body as JSON; undefined when it is something else. */
  body: unknown
  /** The body, checked against the contract that the route promises. */
  read<Shape>(schema: ZodType<Shape>): Shape
  /** The stable code of a refusal, such as `access.denied`; undefined when it is none. */
  problem: string | undefined
}>

/** Whom the stand-in for ID-porten makes of the visitor. */
export type Person = Readonly<{ nationalNumber: string }>

/** Somebody at a browser without a screen: cookies are kept, and requests carry what a page of ours would send. */
export type Visitor = Readonly<{
  client: HttpClient
  get(path: string): Promise<Reply>
  post(path: string, body?: unknown): Promise<Reply>
  put(path: string, body?: unknown): Promise<Reply>
  patch(path: string, body?: unknown): Promise<Reply>
  delete(path: string, body?: unknown): Promise<Reply>
  /** The whole login at the stand-in, and back; gives the address where it ended. */
  logIn(person: Person): Promise<URL>
  /** Proves anew who one is, as a transfer demands. */
  reauthenticate(person: Person): Promise<URL>
}>

/** A visitor of the program at `url` whom nobody knows yet. */
export function createVisitor(url: string): Visitor {
  const client = createHttpClient()
  const send = (method: string) => async (path: string, body?: unknown) => {
    const headers = { origin: url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const response = await client.request(new URL(path, url), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return readReply(response)
  }
  const logInAt = async (path: string, person: Person) => {
    const landing = await logInByHttp(client, new URL(path, url), person.nationalNumber)
    await landing.response.body?.cancel()
    return landing.url
  }
  return {
    client,
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: send('DELETE'),
    logIn: person => logInAt('/login', person),
    reauthenticate: person => logInAt('/login?reauthenticate=1', person),
  }
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text()
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  return {
    status: response.status,
    headers: response.headers,
    text,
    body,
    read: schema => schema.parse(body),
    problem: problemOf(body),
  }
}

function problemOf(body: unknown): string | undefined {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'title' in body
  return isProblem && typeof body.code === 'string' ? body.code : undefined
}
