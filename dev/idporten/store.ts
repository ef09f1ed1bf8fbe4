import type { Adapter, AdapterPayload } from 'oidc-provider'

type Entry = Readonly<{ payload: AdapterPayload; expires: number }>

/**
 * Where the stand-in keeps sessions, codes and the rest, in memory: the interface that oidc-provider asks for. Its
 * own memory store forgets after a thousand entries, too few for a simulator that logs in a whole municipality.
 */
export function createStore(): (model: string) => Adapter {
  const entries = new Map<string, Entry>()
  const read = (key: string) => {
    const entry = entries.get(key)
    if (entry !== undefined && entry.expires > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }
  return model => {
    const keyOf = (id: string) => `${model}:${id}`
    const findBy = (name: 'uid' | 'userCode', value: string) => {
      for (const [key, { payload }] of entries) {
        if (key.startsWith(`${model}:`) && payload[name] === value) return read(key)
      }
      return undefined
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        const lifetime = expiresIn ? expiresIn * 1000 : Number.POSITIVE_INFINITY
        entries.set(keyOf(id), { payload, expires: Date.now() + lifetime })
      },
      find: async id => read(keyOf(id)),
      findByUid: async uid => findBy('uid', uid),
      findByUserCode: async code => findBy('userCode', code),
      destroy: async id => void entries.delete(keyOf(id)),
      consume: async id => {
        const payload = read(keyOf(id))
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      },
      revokeByGrantId: async grantId => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
      },
    }
  }
}
