import { memo, useEffect, useState } from 'react'
import { type NumberQuestion as NumberData, titleOf } from '../../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { Help, QuestionMessages, RequiredMark } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'

/** Digits alone, at most three: what the instrument can store (STORED_MAX). */
function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, 3)
}

type FieldProps = Readonly<{ question: NumberData; label: string; invalid: boolean; describedBy: string }>

/** The field of a whole number, with its unit. */
export function NumberField({ question, label, invalid, describedBy }: FieldProps) {
  const { store } = useOpenForm()
  const inLanguage = useInstrumentText()
  const value = useQuestion(question.name).values[0]
  const [typed, setTyped] = useState(value?.toString() ?? '')
  // Another window may have changed it; "007" typed here is left as it stands.
  useEffect(() => {
    setTyped(now => ((now === '' ? undefined : Number(now)) === value ? now : (value?.toString() ?? '')))
  }, [value])
  const change = (text: string) => {
    const digits = digitsOf(text)
    setTyped(digits)
    store.answer({ [question.name]: digits === '' ? null : Number(digits) })
  }
  return (
    <span className="number-field">
      {question.prompt && <span className="number-prompt">{inLanguage(question.prompt)}</span>}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="ds-input"
        id={fieldId(question.name)}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        value={typed}
        onChange={event => change(event.target.value)}
      />
      <span className="number-unit">{inLanguage(question.unit)}</span>
    </span>
  )
}

/** A whole number. */
export const NumberQuestion = memo(function NumberQuestion({ question }: { question: NumberData }) {
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const id = questionId(question.name)
  const label = inLanguage(question.label)
  return (
    <div id={id} className="question number-question" data-question="">
      <div className="question-label">
        <label htmlFor={fieldId(question.name)}>
          {label}
          {view.required && <RequiredMark />}
        </label>
        {question.help && <Help about={inLanguage(titleOf(question))} text={question.help} />}
      </div>
      <NumberField
        question={question}
        label={inLanguage(titleOf(question))}
        invalid={view.errors.some(each => each.code !== 'required')}
        describedBy={`${id}-messages`}
      />
      <QuestionMessages view={view} id={`${id}-messages`} />
    </div>
  )
})
