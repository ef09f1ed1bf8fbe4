// HashiCorp Vault or OpenBao as the place of key-encryption keys: the transit secrets engine, whose keys never leave it.
// API: developer.hashicorp.com/vault/api-docs/secret/transit, openbao.org/api-docs/secret/transit.
import { readFile } from 'node:fs/promises'
import { checkKeyName, KeyMissing, KeyServiceUnavailable, type KeyVault } from './key-vault.ts'

export type TransitSettings = Readonly<{
  /** `https://…`, without a trailing slash. */
  url: string
  /** A file with the token, read for each request: an agent of the service may renew it. */
  tokenFile: string
  /** Where the transit engine is mounted. */
  mount: string
}>

const patienceMs = 5000

type Reply = Readonly<{ status: number; data: Record<string, unknown>; errors: string }>

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** The keys must be of our own mount, since all that is listed there is taken for ours. */
export function transitKeyVault({ url, tokenFile, mount }: TransitSettings): KeyVault {
  async function send(method: string, path: string, body?: object): Promise<Reply> {
    try {
      const response = await fetch(`${url}/v1/${mount}/${path}`, {
        method,
        headers: {
          'x-vault-token': (await readFile(tokenFile, 'utf8')).trim(),
          'content-type': 'application/json',
        },
        // The token is for this address alone.
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const { data = {}, errors = [] } = text === '' ? {} : JSON.parse(text)
      return { status: response.status, data, errors: errors.join('; ') }
    } catch (error) {
      const { name } = error instanceof Error ? error : { name: 'unknown' }
      throw new KeyServiceUnavailable(
        `The key service does not answer (${name}). Nothing can be opened until it does.`,
      )
    }
  }
  /** Ours to mend or the service's: neither says that a key is lost. */
  const refuseTrouble = ({ status }: Reply) => {
    if (status === 403)
      throw new KeyServiceUnavailable('The key service refuses our token. Renew it, and its policy.')
    if (status >= 500 || status === 429)
      throw new KeyServiceUnavailable(`The key service is sealed or in trouble (${status}).`)
  }
  const ask = async (method: string, path: string, body?: object) => {
    const reply = await send(method, path, body)
    refuseTrouble(reply)
    return reply
  }
  const demand = async (method: string, path: string, body?: object) => {
    const reply = await ask(method, path, body)
    if (reply.status >= 400)
      throw new KeyServiceUnavailable(`The key service refused ${method} (${reply.status}).`)
    return reply
  }
  const missing = (name: string) =>
    new KeyMissing(`The key ${name} is not in the key service, or is another than the one that was used.`)
  const latestOf = async (name: string) => {
    const { status, data } = await ask('GET', `keys/${checkKeyName(name)}`)
    if (status >= 400) throw missing(name)
    return Number(data.latest_version)
  }

  return {
    async create(name) {
      await demand('POST', `keys/${checkKeyName(name)}`, { type: 'aes256-gcm96', exportable: false })
    },
    async wrap(name, dataKey) {
      // The service makes a key that it is asked to encrypt with and doesn't know: a destroyed one must stay destroyed.
      await latestOf(name)
      const plaintext = dataKey.toString('base64')
      const { data } = await demand('POST', `encrypt/${name}`, { plaintext, associated_data: base64(name) })
      return Buffer.from(String(data.ciphertext))
    },
    async unwrap(name, wrapped) {
      const ciphertext = wrapped.toString()
      const { status, data } = await ask('POST', `decrypt/${checkKeyName(name)}`, {
        ciphertext,
        associated_data: base64(name),
      })
      if (status >= 400) throw missing(name)
      return Buffer.from(String(data.plaintext), 'base64')
    },
    async rotate(name) {
      await latestOf(name)
      await demand('POST', `keys/${name}/rotate`)
    },
    async retire(name) {
      const latest = await latestOf(name)
      await demand('POST', `keys/${name}/config`, {
        min_decryption_version: latest,
        min_encryption_version: latest,
      })
      await demand('POST', `keys/${name}/trim`, { min_available_version: latest })
    },
    async destroy(name) {
      const { status } = await ask('POST', `keys/${checkKeyName(name)}/config`, { deletion_allowed: true })
      if (status < 400) await demand('DELETE', `keys/${name}`)
    },
    async list() {
      const { status, data } = await ask('GET', 'keys?list=true')
      return status === 404 ? [] : (data.keys as string[])
    },
  }
}
