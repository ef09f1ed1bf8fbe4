// A stand-in for the transit secrets engine of HashiCorp Vault and OpenBao, written from its API documentation: neither of
// them comes in a package that a test could start. It keeps what the documentation promises, also where that is awkward:
// encrypting under an unknown name makes the key, and a key can't be deleted before that has been allowed.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Key = {
  versions: Map<number, Buffer>
  latest: number
  minDecryption: number
  minEncryption: number
  deletable: boolean
}
type Answer = Readonly<{ status: number; body?: object }>

export type TransitStandIn = Readonly<{
  url: string
  /** What a sealed or broken service answers with from now on; undefined when it is well again. */
  fail(status: number | undefined): void
  stop(): Promise<void>
}>

const refused = (status: number, error: string): Answer => ({ status, body: { errors: [error] } })
const told = (data: object): Answer => ({ status: 200, body: { data } })
const done: Answer = { status: 204 }

const newKey = (): Key => ({
  versions: new Map([[1, randomBytes(32)]]),
  latest: 1,
  minDecryption: 1,
  minEncryption: 0,
  deletable: false,
})

type Fields = Record<string, string | number | boolean | undefined>

function encrypt(key: Key, { plaintext, associated_data }: Fields): Answer {
  const nonce = randomBytes(12)
  const secret = key.versions.get(key.latest) as Buffer
  const cipher = createCipheriv('aes-256-gcm', secret, nonce)
  cipher.setAAD(Buffer.from(String(associated_data ?? ''), 'base64'))
  const sealed = [
    nonce,
    cipher.update(Buffer.from(String(plaintext), 'base64')),
    cipher.final(),
    cipher.getAuthTag(),
  ]
  return told({
    ciphertext: `vault:v${key.latest}:${Buffer.concat(sealed).toString('base64')}`,
    key_version: key.latest,
  })
}

function decrypt(key: Key, { ciphertext, associated_data }: Fields): Answer {
  const [, version, text = ''] = /^vault:v(\d+):(.+)$/.exec(String(ciphertext)) ?? []
  const secret = key.versions.get(Number(version))
  if (!version) return refused(400, 'invalid ciphertext: no prefix')
  if (!secret || Number(version) < key.minDecryption)
    return refused(400, 'ciphertext or signature version is disallowed by policy (too old)')
  const bytes = Buffer.from(text, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(String(associated_data ?? ''), 'base64')).setAuthTag(bytes.subarray(-16))
    const plaintext = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    return told({ plaintext: plaintext.toString('base64') })
  } catch {
    return refused(400, 'cipher: message authentication failed')
  }
}

function configure(key: Key, fields: Fields): Answer {
  const {
    min_decryption_version: decryption,
    min_encryption_version: encryption,
    deletion_allowed: deletable,
  } = fields
  if (Number(decryption ?? 0) > key.latest || Number(encryption ?? 0) > key.latest)
    return refused(400, 'cannot set a minimum version above the latest')
  if (decryption !== undefined) key.minDecryption = Number(decryption)
  if (encryption !== undefined) key.minEncryption = Number(encryption)
  if (deletable !== undefined) key.deletable = deletable === true
  return done
}

function trim(key: Key, { min_available_version: least }: Fields): Answer {
  if (key.minEncryption === 0)
    return refused(400, 'minimum available version cannot be set when minimum encryption version is not set')
  if (Number(least) > Math.min(key.minDecryption, key.minEncryption))
    return refused(400, 'minimum available version cannot be higher than minimum decryption version')
  for (const version of key.versions.keys()) if (version < Number(least)) key.versions.delete(version)
  return done
}

function rotate(key: Key): Answer {
  key.latest += 1
  key.versions.set(key.latest, randomBytes(32))
  return done
}

function serve(keys: Map<string, Key>, method: string, path: string, fields: Fields): Answer {
  const [what = '', name = '', verb = ''] = path.split('?')[0]?.split('/') ?? []
  if (what === 'keys' && name === '')
    return keys.size === 0 ? refused(404, '') : told({ keys: [...keys.keys()] })
  const makes = method === 'POST' && (what === 'encrypt' || (what === 'keys' && verb === ''))
  const key = keys.get(name) ?? (makes ? newKey() : undefined)
  if (!key) return method === 'GET' ? refused(404, '') : refused(400, 'encryption key not found')
  keys.set(name, key)
  if (what === 'encrypt') return encrypt(key, fields)
  if (what === 'decrypt') return decrypt(key, fields)
  if (verb === 'rotate') return rotate(key)
  if (verb === 'config') return configure(key, fields)
  if (verb === 'trim') return trim(key, fields)
  if (method === 'GET') return told({ latest_version: key.latest, min_decryption_version: key.minDecryption })
  if (method !== 'DELETE') return done
  if (!key.deletable) return refused(400, 'error deleting policy: deletion is not allowed for this policy')
  keys.delete(name)
  return done
}

async function readFields(request: IncomingMessage): Promise<Fields> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? {} : JSON.parse(text)
}

/** Starts it on a free port; `token` is the one it lets in. */
export async function startTransitStandIn(token: string): Promise<TransitStandIn> {
  const keys = new Map<string, Key>()
  let failing: number | undefined
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (failing) return refused(failing, 'Vault is sealed')
    if (request.headers['x-vault-token'] !== token) return refused(403, 'permission denied')
    const path = request.url?.replace(/^\/v1\/transit\//, '') ?? ''
    return serve(keys, request.method ?? 'GET', path, await readFields(request))
  }
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = await answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body ? JSON.stringify(body) : '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail(status) {
      failing = status
    },
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
