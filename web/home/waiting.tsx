import { lazy, Suspense } from 'react'

const WhatWaits = lazy(async () => {
  const part: typeof import('./what-waits.tsx') | undefined = await import('./what-waits.tsx')
  // Undefined when the server no longer has the part: the whole page is being loaded anew.
  return part ? { default: part.WhatWaits } : new Promise<never>(() => {})
})

/** What waits for a word, on the front pages that say it: fetched with these, and not with everybody's first page. */
export function Waiting() {
  return (
    <Suspense>
      <WhatWaits />
    </Suspense>
  )
}
