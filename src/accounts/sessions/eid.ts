// ID-porten as OpenID Connect relying party (docs.digdir.no, OIDC profile): discovery, pushed authorization requests
// (RFC 9126), PKCE S256, private_key_jwt. Endpoints are never written down here; discovery is renewed daily.
import { readFile } from 'node:fs/promises'
import * as client from 'openid-client'
import type { Language } from '../../platform/problem.ts'

/** The only level accepted: eIDAS high. */
export const requiredLevel = 'idporten-loa-high'

export type EidSettings = Readonly<{
  issuer: string
  clientId: string
  /** A file with the client's private key as a JWK with `kid`; read anew with discovery, so that keys rotate without a restart. */
  privateKeyFile: string
  redirectUri: string
  afterLogoutUri: string
}>

/** What a login under way must remember until the person is back. */
export type LoginSecrets = Readonly<{ state: string; nonce: string; codeVerifier: string }>

/** The person who logged in, as the id token says. */
export type EidPerson = Readonly<{ nationalNumber: string; level: string; sid: string | undefined }>

export type Eid = Readonly<{
  issuer: string
  /** Pushes the authorization request; gives the address to send the browser to (only client_id and request_uri in it). */
  begin(language: Language, renew: boolean): Promise<{ url: string; secrets: LoginSecrets }>
  /** Exchanges the code and checks issuer, audience, expiry, nonce and state. @throws on any mismatch. */
  finish(callbackUrl: URL, secrets: LoginSecrets, renewed: boolean): Promise<EidPerson>
  /** Where the browser ends the session at the eID. Carries no id token: that one holds the national number. */
  logoutUrl(): Promise<string>
}>

const discoveryHours = 24

async function discover(settings: EidSettings): Promise<client.Configuration> {
  const jwk = JSON.parse(await readFile(settings.privateKeyFile, 'utf8'))
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign'])
  const issuer = new URL(settings.issuer)
  return client.discovery(
    issuer,
    settings.clientId,
    { redirect_uris: [settings.redirectUri], id_token_signed_response_alg: 'RS256' },
    client.PrivateKeyJwt({ key, kid: jwk.kid }),
    {
      execute: [
        // The id token's signature is checked too, not only the connection that it came by.
        client.enableNonRepudiationChecks,
        // Only a stand-in on this machine is without https; config.ts refuses such an issuer in production.
        ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  )
}

function readPerson(claims: client.IDToken | undefined): EidPerson {
  const pid = claims?.pid
  if (typeof pid !== 'string') throw new Error('the id token has no pid')
  const sid = claims?.sid
  return {
    nationalNumber: pid,
    level: String(claims?.acr ?? ''),
    sid: typeof sid === 'string' ? sid : undefined,
  }
}

/** Connects to the eID when first needed. */
export function connectEid(settings: EidSettings): Eid {
  let cached: { configuration: Promise<client.Configuration>; until: number } | undefined
  const configuration = () => {
    if (!cached || cached.until < Date.now()) {
      const attempt = discover(settings)
      cached = { configuration: attempt, until: Date.now() + discoveryHours * 3_600_000 }
      attempt.catch(() => {
        cached = undefined
      })
    }
    return cached.configuration
  }

  return {
    issuer: settings.issuer,
    async begin(language, renew) {
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      }
      const url = await client.buildAuthorizationUrlWithPAR(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid profile',
        response_type: 'code',
        acr_values: requiredLevel,
        ui_locales: language,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
        code_challenge_method: 'S256',
        ...(renew && { prompt: 'login', max_age: '0' }),
      })
      return { url: url.href, secrets }
    },
    async finish(callbackUrl, secrets, renewed) {
      const tokens = await client.authorizationCodeGrant(await configuration(), callbackUrl, {
        pkceCodeVerifier: secrets.codeVerifier,
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        idTokenExpected: true,
        ...(renewed && { maxAge: 0 }),
      })
      return readPerson(tokens.claims())
    },
    async logoutUrl() {
      return client.buildEndSessionUrl(await configuration(), {
        client_id: settings.clientId,
        post_logout_redirect_uri: settings.afterLogoutUri,
      }).href
    },
  }
}
