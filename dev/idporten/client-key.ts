import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The public half of a service's key, as it is registered with the issuer. */
export type PublicKey = JsonWebKey & { kid: string }

/**
 * Gives the public half of the private key (a JWK with `kid`, for RS256) in `file`, which is made with mode 0600 when
 * there is none.
 */
export function settleClientKey(file: string): PublicKey {
  if (!existsSync(file)) makeKey(file)
  const { kty, n, e, kid } = JSON.parse(readFileSync(file, 'utf8'))
  return { kty, n, e, kid }
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex') }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 })
}
