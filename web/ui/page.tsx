import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { sessionQuery } from '../api/index.ts'
import { DoneHere } from './done.tsx'

let hasNavigated = false

/** Tells pages that somebody has gone from one to another, so that the next one takes the focus. */
export function focusAfterNavigation(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    hasNavigated = hasNavigated || (fromLocation !== undefined && pathChanged)
  })
}

/** Before every title where nothing counts. Both written languages say it alike. */
const trainingPrefix = 'Øving – '

/** Sets the window's title to `<title> – Brukerplan`. */
function useDocumentTitle(title: string): void {
  // A page that tells what is wrong may stand before any session is read.
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const prefix = session?.environment === 'training' ? trainingPrefix : ''
  useEffect(() => {
    document.title = prefix + (title === 'Brukerplan' ? title : `${title} – Brukerplan`)
  }, [title, prefix])
}

/**
 * One page: its heading, a lead, and what follows. After a navigation the heading takes the focus, so that a screen
 * reader begins there; the first page of a visit leaves it to the browser.
 */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(title)
  useEffect(() => {
    if (!hasNavigated) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="frame__inner page">
      <div className="page__head">
        <Heading level={1} className="page__title" tabIndex={-1} ref={heading}>
          {title}
        </Heading>
        {lead && <p className="page__lead">{lead}</p>}
      </div>
      <div className="page__body">
        <DoneHere />
        {children}
      </div>
    </div>
  )
}

/** A part of a page under its own second-level heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack section">
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {children}
    </section>
  )
}
