import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { ProblemAlert } from '../ui/index.ts'

type Words = Readonly<{ label: string; help: string; fault: string; send: string }>

type WordFormProps = Readonly<{
  words: Words
  /** Sends what was written; rejects with what went wrong. */
  onSend: (text: string) => Promise<unknown>
  /** Whether it has just been opened by a press elsewhere. */
  autoFocus?: boolean
  /** Beside the button. */
  children?: ReactNode
}>

const least = 3
const most = 2000

/** A comment or an answer: a few sentences, said to somebody. */
export function WordForm({ words, onSend, autoFocus = false, children }: WordFormProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [faulty, setFaulty] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const tooShort = text.trim().length < least
    setFaulty(tooShort)
    setError(undefined)
    if (tooShort) return document.getElementById(id)?.focus()
    setBusy(true)
    await onSend(text.trim()).then(() => setText(''), setError)
    setBusy(false)
  }
  return (
    <form className="stack measure" data-gap="small" onSubmit={send} noValidate>
      <Field>
        <Label htmlFor={id}>{words.label}</Label>
        <Field.Description>{words.help}</Field.Description>
        <Textarea
          id={id}
          rows={4}
          maxLength={most}
          value={text}
          autoFocus={autoFocus}
          aria-invalid={faulty}
          onChange={event => setText(event.target.value)}
        />
        {faulty && <ValidationMessage>{words.fault}</ValidationMessage>}
      </Field>
      <ProblemAlert error={error} />
      <div className="row">
        <Button type="submit" loading={busy}>
          {words.send}
        </Button>
        {children}
      </div>
    </form>
  )
}
