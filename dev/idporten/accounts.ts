import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Account } from 'oidc-provider'
import type { Language } from './text.ts'

type Holder = Readonly<{ nationalNumber: string; locale: Language }>

/** Who has logged in, by the opaque `sub` that the services see. */
export type Accounts = Readonly<{
  /** Remembers a person who logs in, and gives the person's `sub`: the same one each time. */
  remember(holder: Holder): string
  find(sub: string): Account | undefined
}>

/** Accounts in memory; `sub` can't be turned back into a national number, as in ID-porten. */
export function createAccounts(): Accounts {
  const key = randomBytes(32)
  const holders = new Map<string, Holder>()
  return {
    remember: holder => {
      const sub = createHmac('sha256', key).update(holder.nationalNumber).digest('base64url')
      holders.set(sub, holder)
      return sub
    },
    find: sub => {
      const holder = holders.get(sub)
      if (holder === undefined) return undefined
      return {
        accountId: sub,
        claims: () => ({ sub, pid: holder.nationalNumber, locale: holder.locale, jti: randomUUID() }),
      }
    },
  }
}
