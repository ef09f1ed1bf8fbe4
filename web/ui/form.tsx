// Forms: every field has a visible label, its fault stands beside it, and all faults are gathered above the form.
import { ErrorSummary } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

/** The fault of each field, by the field's id. */
export type Faults<Field extends string> = Readonly<Partial<Record<Field, string>>>

/** Faults above the form, each leading to its field; takes the focus each time `attempt` grows. */
function FaultSummary<Field extends string>({ faults, attempt }: { faults: Faults<Field>; attempt: number }) {
  const t = useTexts(texts)
  const box = useRef<HTMLElement>(null)
  const found = Object.entries<string | undefined>(faults).filter(([, text]) => text)
  const any = found.length > 0
  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus()
  }, [attempt, any])
  if (attempt === 0 || !any) return null
  return (
    <ErrorSummary ref={box as never} tabIndex={-1} className="measure">
      <ErrorSummary.Heading>{t('faults')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {found.map(([field, text]) => (
          <ErrorSummary.Item key={field}>
            <ErrorSummary.Link href={`#${field}`}>{text}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}

/**
 * A form that is checked when it is sent: `check` gives each field's fault, `onSend` runs when there is none. Faults are
 * given to `children` from the first try on, and follow the typing after that.
 */
export function CheckedForm<Field extends string>({
  check,
  onSend,
  children,
}: {
  check: () => Faults<Field>
  onSend: () => void
  children: (faults: Faults<Field>) => ReactNode
}) {
  const [attempt, setAttempt] = useState(0)
  const faults = check()
  const shown = attempt > 0 ? faults : ({} as Faults<Field>)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const right = Object.values(faults).every(text => !text)
    // What is filled in after a form was sent is new, and not yet wrong.
    setAttempt(right ? 0 : attempt + 1)
    if (right) onSend()
  }
  return (
    <form noValidate onSubmit={submit} className="stack form">
      <FaultSummary faults={shown} attempt={attempt} />
      {children(shown)}
    </form>
  )
}
