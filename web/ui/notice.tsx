import { Alert, Heading, Spinner } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { ApiProblem, ConnectionLost } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

/** Something the reader should know. The sign and the words carry it; the colour only helps. */
export function Notice({
  kind,
  title,
  children,
  role,
}: {
  kind: 'info' | 'success' | 'warning' | 'danger'
  title?: string
  children?: ReactNode
  /** `alert` for what has just gone wrong, `status` for what has just gone well. */
  role?: 'alert' | 'status'
}) {
  return (
    <Alert data-color={kind} {...(role && { role })} className="measure">
      {title && (
        <Heading level={2} data-size="2xs">
          {title}
        </Heading>
      )}
      {children}
    </Alert>
  )
}

/** The words for whatever went wrong: the server's own, or that no answer came. */
export function useProblemText(): (error: unknown) => string {
  const t = useTexts(texts)
  return error => {
    if (error instanceof ApiProblem && error.text) return error.text
    if (error instanceof ConnectionLost || !navigator.onLine) return t('connectionLost')
    return t('unexpected')
  }
}

/** What went wrong, said at once, and what can be done about it. Renders nothing without an error. */
export function ProblemAlert({ error, children }: { error: unknown; children?: ReactNode }) {
  const words = useProblemText()
  if (!error) return null
  return (
    <Notice kind="danger" role="alert">
      <p>{words(error)}</p>
      {children}
    </Notice>
  )
}

/** While something is fetched. */
export function Loading() {
  const t = useTexts(texts)
  return (
    <div className="row quiet" role="status">
      <Spinner aria-hidden="true" data-size="sm" />
      <span>{t('loading')}</span>
    </div>
  )
}

/** Where a list will be, when there is something to list. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children}
    </div>
  )
}
