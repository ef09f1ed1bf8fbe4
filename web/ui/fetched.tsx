import { Button } from '@digdir/designsystemet-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Loading, ProblemAlert } from './notice.tsx'
import { texts } from './texts.ts'

/** What went wrong, and a way to ask once more: not of a refusal (4xx), which would be the same again. */
export function Failed({ error, retry }: { error: unknown; retry: () => unknown }) {
  const t = useTexts(texts)
  const isRefused = error instanceof ApiProblem && error.text !== '' && error.status < 500
  return (
    <ProblemAlert error={error}>
      {!isRefused && (
        <Button variant="secondary" data-size="sm" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </ProblemAlert>
  )
}

/** Shows what was asked of the server: that it is on its way, what went wrong, or the answer. */
export function Fetched<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  return query.error ? <Failed error={query.error} retry={() => query.refetch()} /> : <Loading />
}
