// What waits for a word, on the front pages that say it: fetched by those who have one, and not with the first page.
import { lazy, Suspense } from 'react'

const lazily = (name: 'OwnOpenApprovals' | 'BranchOpenApprovals') =>
  lazy(async () => {
    const part: typeof import('../approvals/index.ts') | undefined = await import('../approvals/index.ts')
    // Undefined when the server no longer has the part: the whole page is being loaded anew.
    return part ? { default: part[name] } : new Promise<never>(() => {})
  })

const Own = lazily('OwnOpenApprovals')
const Branch = lazily('BranchOpenApprovals')

/** `whose`: a coordinator's own figures, or those of the branch of KORUS or KORFOR. Renders nothing without any. */
export function OpenApprovals({ whose }: { whose: 'own' | 'branch' }) {
  return <Suspense>{whose === 'own' ? <Own /> : <Branch />}</Suspense>
}
