// The text of a case beside the form, and where the form is left to. Both are nothing where nobody practises.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { AttemptVignette } from '../../src/training/contract.ts'
import { api, useSession } from '../api/index.ts'

/** The case that an assessment practises on, with what draws it: where nobody practises, neither is fetched. */
async function fetchCase(assessmentId: string, signal: AbortSignal) {
  const [{ vignette }, { CasePanel }] = await Promise.all([
    api.get<AttemptVignette>(`/api/training/attempts/${assessmentId}`, { signal }),
    import('./case-panel.tsx'),
  ])
  return vignette && { vignette, CasePanel }
}

/** The case that an assessment practises on; undefined while it is not known, and where nobody practises. */
function useCaseOf(assessmentId: string) {
  const { environment } = useSession()
  const { data } = useQuery({
    queryKey: ['training', 'attempt', assessmentId],
    queryFn: ({ signal }) => fetchCase(assessmentId, signal),
    enabled: environment === 'training',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}

/** Where the text has room beside the form (training.css). Elsewhere it begins closed: it has just been read. */
const beside = '(min-width: 72rem)'

/** Tells the page that the text stands beside the form. (With `:has()` each answer would have the whole page styled anew.) */
function useWideWhile(isBeside: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-case-beside', isBeside)
    return () => document.documentElement.removeAttribute('data-case-beside')
  }, [isBeside])
}

/** The form with the text of its case in reach: beside it, or above it where there is no room. */
export function CaseBeside({ assessmentId, children }: { assessmentId: string; children: ReactNode }) {
  const practised = useCaseOf(assessmentId)
  const [open, setOpen] = useState(() => window.matchMedia(beside).matches)
  useWideWhile(practised !== undefined && open)
  return (
    <div className={practised && 'with-case'} data-open={practised && open}>
      {practised && (
        <practised.CasePanel vignette={practised.vignette} open={open} turn={() => setOpen(!open)} />
      )}
      <div className={practised && 'with-case__form'}>{children}</div>
    </div>
  )
}

/** Where one goes from a form that is saved and closed: to what is recommended, after practising. */
export function usePlaceAfter(assessmentId: string): string {
  return useCaseOf(assessmentId) ? `/tilbakemelding/${assessmentId}` : '/kartlegginger'
}
