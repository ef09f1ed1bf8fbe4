import './known-runtime.ts'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import { StartError } from '../start-error.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { loginPage, readLoginChoice } from './login-page.ts'
import { failedPage } from './logout-page.ts'
import type { PageAnswer } from './page.ts'
import { acrOf, amrOf, type StandInPerson } from './person.ts'
import { createProvider, loginPath, type StandInClient } from './provider.ts'
import { chooseLanguage } from './text.ts'

/** A page of the launcher's own, shown at the stand-in's address; a form's fields for a POST. */
export type ExtraPage = (form: URLSearchParams | undefined) => Promise<PageAnswer> | PageAnswer

export type StartIdportenOptions = Readonly<{
  /** The port on this machine; 0 takes a free one. */
  port: number
  people: readonly StandInPerson[]
  /** The services that may use it. */
  clients: readonly StandInClient[]
  /** Further pages by path, such as `/klokke`. */
  pages?: Readonly<Record<string, ExtraPage>>
}>

export type Idporten = Readonly<{
  /** The issuer and address, `http://localhost:PORT`. */
  issuer: string
  stop(): Promise<void>
}>

/**
 * Starts the stand-in for ID-porten. It gives anybody any synthetic identity without a proof, so it listens to this
 * machine only.
 * @throws StartError when the port is taken.
 */
export async function startIdporten(options: StartIdportenOptions): Promise<Idporten> {
  const server = createServer()
  await listen(server, options.port)
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const accounts = createAccounts()
  const provider = createProvider(issuer, options.clients, accounts)
  const protocol = provider.callback()
  server.on('request', (request, response) => {
    route({ options, provider, accounts, protocol }, request, response).catch(error => {
      send(response, failedPage('nb', error instanceof errors.SessionNotFound ? undefined : String(error)))
    })
  })
  return {
    issuer,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type StandIn = Readonly<{
  options: StartIdportenOptions
  provider: Provider
  accounts: Accounts
  protocol: ReturnType<Provider['callback']>
}>

async function route(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const page = standIn.options.pages?.[path]
  if (page !== undefined) return send(response, await page(await formOf(request)))
  if (path.startsWith(loginPath)) return logIn(standIn, request, response)
  await standIn.protocol(request, response)
}

async function logIn(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { provider, options } = standIn
  const { params, uid, session } = await provider.interactionDetails(request, response)
  const language = chooseLanguage(params.ui_locales)
  const page = { language, people: options.people, action: `${loginPath}${uid}` }
  const form = await formOf(request)
  if (form === undefined) return send(response, loginPage(page))
  const choice = readLoginChoice(form, options.people)
  if (choice.kind === 'mistaken') return send(response, loginPage({ ...page, mistaken: choice.typed }))
  if (choice.kind === 'cancelled') {
    const result = { error: 'access_denied', error_description: 'The person cancelled the login' }
    return provider.interactionFinished(request, response, result)
  }
  const accountId = standIn.accounts.remember({ nationalNumber: choice.nationalNumber, locale: language })
  const login = { accountId, acr: acrOf[choice.level], amr: [amrOf[choice.level]] }
  const onward = await provider.interactionResult(request, response, { login })
  if (session !== undefined) await giveSessionTo(provider, session.uid, accountId)
  response.writeHead(303, { location: onward }).end()
}

/** When another person logs in, oidc-provider would ask the browser to run a script that logs the first one out. */
async function giveSessionTo(provider: Provider, uid: string, accountId: string): Promise<void> {
  const session = await provider.Session.findByUid(uid)
  if (session === undefined || session.accountId === accountId) return
  session.accountId = accountId
  session.authorizations = {}
  await session.persist()
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  return request.method === 'POST' ? new URLSearchParams(await readText(request)) : undefined
}

function send(response: ServerResponse, page: PageAnswer): void {
  response.writeHead(page.status, page.headers).end(page.html)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      reject(taken ? portTaken(port) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function portTaken(port: number): StartError {
  return new StartError(
    `Port ${port} is taken by another program, and the stand-in for ID-porten needs it: stop that program, or choose another port with IDPORTEN_PORT.`,
  )
}
