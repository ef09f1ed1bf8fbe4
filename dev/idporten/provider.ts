import './known-runtime.ts'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, {
  type ClientMetadata,
  type Configuration,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import type { Accounts } from './accounts.ts'
import type { PublicKey } from './client-key.ts'
import { failedPage, loggedOutPage, loggingOutPage } from './logout-page.ts'
import type { PageAnswer } from './page.ts'
import { acrOf } from './person.ts'
import { createStore } from './store.ts'
import { chooseLanguage } from './text.ts'

/** A service that may use the stand-in, as it would be registered with ID-porten. */
export type StandInClient = Readonly<{
  clientId: string
  redirectUris: readonly string[]
  postLogoutRedirectUris?: readonly string[]
  /** Fetched in a frame with `iss` and `sid` when the person logs out somewhere else. */
  frontchannelLogoutUri?: string
  /** The public keys of `private_key_jwt`, each with its `kid`; more than one while keys are rotated. */
  publicKeys: readonly PublicKey[]
}>

/** Where the login page is; the identifier of the login under way follows. */
export const loginPath = '/logg-inn/'

/**
 * oidc-provider set up to behave as ID-porten's published documentation describes: code flow only, pushed
 * authorization requests, PKCE with S256, private_key_jwt, `iss` in the answer, and an id_token with `pid`.
 */
export function createProvider(
  issuer: string,
  clients: readonly StandInClient[],
  accounts: Accounts,
): Provider {
  const provider = new Provider(issuer, {
    ...protocol,
    adapter: createStore(),
    clients: clients.map(clientMetadata),
    jwks: { keys: [signingKey()] },
    cookies: cookies(),
    findAccount: (_, sub) => accounts.find(sub),
    interactions: { policy: loginPolicy(), url: (_, interaction) => `${loginPath}${interaction.uid}` },
    loadExistingGrant: grantWhatIsAsked,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => answer(context, logOut(context, form, issuer, clients)),
        postLogoutSuccessSource: context => answer(context, loggedOutPage(languageOf(context))),
      },
    },
    renderError: (context, out) =>
      answer(context, failedPage(languageOf(context), out.error_description ?? out.error)),
  })
  // ID-porten gives `sid` to services registered for front-channel logout; oidc-provider knows back-channel ones only.
  Object.assign(provider.Client.prototype, { includeSid: () => true })
  return provider
}

const protocol = {
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub', 'pid', 'locale', 'acr', 'amr', 'auth_time', 'jti'], profile: [] },
  acrValues: Object.values(acrOf),
  responseTypes: ['code'],
  clientAuthMethods: ['private_key_jwt'],
  // The identity stands in the id_token itself, as with ID-porten, and not only at a userinfo endpoint.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  discovery: { frontchannel_logout_supported: true, frontchannel_logout_session_supported: true },
  // Lifetimes in seconds. ID-porten's id_token is short-lived too.
  ttl: {
    IdToken: 120,
    AuthorizationCode: 60,
    AccessToken: 120,
    Interaction: 1800,
    Session: 3600,
    Grant: 3600,
  },
} satisfies Configuration

function clientMetadata(client: StandInClient): ClientMetadata {
  return {
    client_id: client.clientId,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...(client.postLogoutRedirectUris ?? [])],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: client.publicKeys.map(key => ({ ...key, use: 'sig' })) },
  } as ClientMetadata
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(8).toString('hex')
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', kty: 'RSA' }
}

/** Named so that they are never mixed up with those of a service on another port of the same machine. */
function cookies(): NonNullable<Configuration['cookies']> {
  return {
    keys: [randomBytes(32).toString('hex')],
    names: { session: 'idporten_session', interaction: 'idporten_login', resume: 'idporten_resume' },
  }
}

/** A person who is logged in at a lower level than the service asks for must log in again, as in ID-porten. */
function loginPolicy() {
  const policy = interactionPolicy.base()
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('level_too_low', 'A higher level of assurance is asked for', context => {
      const asked = context.oidc.params?.acr_values
      const given = context.oidc.session?.acr
      if (typeof asked !== 'string' || given === undefined || context.oidc.result?.login !== undefined)
        return false
      return asked === acrOf.high && given !== acrOf.high
    }),
  )
  return policy
}

/** ID-porten asks nobody for consent: a service that is registered gets what it asks for. */
async function grantWhatIsAsked(context: KoaContextWithOIDC) {
  const { client, session, provider, params } = context.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const earlier = session.grantIdFor(client.clientId)
  const found = earlier === undefined ? undefined : await provider.Grant.find(earlier)
  if (found?.accountId === session.accountId) return found
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(String(params?.scope ?? 'openid'))
  await grant.save()
  return grant
}

/** All services of the session but the one that asks get to know, each by its own `sid`. */
function logOut(
  context: KoaContextWithOIDC,
  form: string,
  issuer: string,
  clients: readonly StandInClient[],
) {
  const authorizations = context.oidc.session?.authorizations ?? {}
  const asking = context.oidc.client?.clientId
  const notified = clients.flatMap(({ clientId, frontchannelLogoutUri }) => {
    const sid = authorizations[clientId]?.sid
    if (clientId === asking || frontchannelLogoutUri === undefined || sid === undefined) return []
    const url = new URL(frontchannelLogoutUri)
    url.searchParams.set('iss', issuer)
    url.searchParams.set('sid', sid)
    return [url]
  })
  return loggingOutPage(languageOf(context), form, notified)
}

function languageOf(context: KoaContextWithOIDC) {
  return chooseLanguage(context.oidc?.params?.ui_locales)
}

function answer(context: KoaContextWithOIDC, page: PageAnswer): void {
  context.status = page.status
  context.set({ ...page.headers })
  context.body = page.html
}
