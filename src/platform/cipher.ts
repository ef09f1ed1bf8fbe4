import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. `context` is bound to the ciphertext (additional
 * authenticated data), so that a ciphertext moved to another row does not open. Gives nonce ‖ ciphertext ‖ tag.
 */
export function seal(key: Buffer, plaintext: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens what {@link seal} made. Throws when key, context or bytes are not the ones that were sealed. */
export function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(
    Buffer.from(context),
  )
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
}

/**
 * HMAC-SHA-256 of `value` for one named purpose. There are only some 2·10⁷ national numbers of people alive: a hash
 * without a key would be no protection at all.
 */
export function keyedToken(key: Buffer, purpose: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${value}`).digest()
}

/** SHA-256, for secrets that are themselves 256 random bits (cookies, invitation tokens). */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** 256 random bits as base64url (43 characters). */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}
