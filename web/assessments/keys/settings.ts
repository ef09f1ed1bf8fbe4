// How one wants the keys. Kept on the account: nothing is stored in the browser.
import { hashKey, useMutation } from '@tanstack/react-query'
import type { KeySettings } from '../../../src/accounts/contract.ts'
import { api, queries, type Session, sessionQuery, useAccount } from '../../api/index.ts'

/** What counts until an account is known. */
const usual: KeySettings = { single: true, hints: false }

const sessionHash = hashKey(sessionQuery.queryKey)

/** How the keys work now, for what hears them outside of drawing: asked at each press, and so by the shortest way. */
export const keySettings = (): KeySettings =>
  queries.getQueryCache().get<Session>(sessionHash)?.state.data?.account?.keys ?? usual

/** How the keys work now; the component is drawn again when it changes. */
export const useKeySettings = (): KeySettings => useAccount().keys

function takeUp(keys: KeySettings): void {
  queries.setQueryData<Session>(
    sessionQuery.queryKey,
    session => session && { ...session, account: session.account && { ...session.account, keys } },
  )
}

/** Changes the settings: here at once, and on the account. Its `error` tells that the account didn't take them. */
export function useKeyChange() {
  return useMutation({
    mutationFn: (keys: KeySettings) => api.put('/api/session/keys', keys, { signedOut: 'throw' }),
    onMutate: takeUp,
  })
}
