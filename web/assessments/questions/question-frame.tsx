import { type KeyboardEvent, memo, type ReactNode, useContext, useId, useState } from 'react'
import type { Question, Text } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { InsistContext, useInstrumentText } from '../form-context.ts'
import type { QuestionView } from '../form-store.ts'
import { HelpIcon, ObsIcon, StopIcon } from '../icons.tsx'
import { texts } from '../texts.ts'
import { questionId } from './question-id.ts'

/** A button that opens a help text in place, beneath what it belongs to. */
export const Help = memo(function Help({ about, text }: { about: string; text: Text }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="help-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={say('helpAbout', { about })}
        onClick={() => setOpen(!open)}
      >
        <HelpIcon />
      </button>
      <div id={id} className="help-text" hidden={!open}>
        {inLanguage(text)}
      </div>
    </>
  )
})

/** The asterisk of an obligatory question. */
export function RequiredMark() {
  const say = useTexts(texts)
  return (
    <>
      <span className="required-mark" aria-hidden="true">
        *
      </span>
      <span className="ds-sr-only">{say('required')}</span>
    </>
  )
}

/** What is wrong with, or unlikely about, an answer. A missing answer is told when the tab has been gone through. */
export function QuestionMessages({ view: { errors, warnings }, id }: { view: QuestionView; id: string }) {
  return <Messages errors={errors} warnings={warnings} id={id} />
}

type MessagesProps = Pick<QuestionView, 'errors' | 'warnings'> & Readonly<{ id: string }>

const Messages = memo(function Messages({ errors: all, warnings, id }: MessagesProps) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const insist = useContext(InsistContext)
  const errors = all.filter(each => insist || each.code !== 'required')
  return (
    <div id={id} className="question-messages" aria-live="polite">
      {errors.map(message => (
        <p key={message.code} className="question-message signed" data-severity="error">
          <StopIcon />
          <span>
            <span className="ds-sr-only">{say('errorPrefix')}</span>{' '}
            {message.code === 'required' ? say('notAnswered') : inLanguage(message.text)}
          </span>
        </p>
      ))}
      {warnings.map(message => (
        <p key={message.code} className="question-message signed" data-severity="warning">
          <ObsIcon />
          <span>
            <strong>{say('obsPrefix')}</strong> {inLanguage(message.text)}
          </span>
        </p>
      ))}
    </div>
  )
})

type FrameProps = Readonly<{
  question: Question
  view: QuestionView
  role?: 'radiogroup' | 'group'
  className?: string
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  children: ReactNode
  /** Id of words about how the fields are used. */
  describedBy?: string
  /** What belongs to the question without being one of its choices. */
  beside?: ReactNode
}>

/** The frame of a question with several fields: legend, help in place, fields, messages. */
export function QuestionFrame({
  question,
  view,
  role = 'group',
  className,
  onKeyDown,
  children,
  describedBy,
  beside,
}: FrameProps) {
  const inLanguage = useInstrumentText()
  const id = questionId(question.name)
  const label = inLanguage(question.label)
  const invalid = view.errors.some(each => each.code !== 'required')
  return (
    <div id={id} className={`question ${className ?? ''}`} data-question="">
      <fieldset
        role={role}
        aria-labelledby={`${id}-label`}
        aria-describedby={[`${id}-messages`, describedBy].filter(Boolean).join(' ')}
        {...(role === 'radiogroup' && { 'aria-required': view.required, 'aria-invalid': invalid })}
        onKeyDown={onKeyDown}
      >
        <legend>
          <span id={`${id}-label`}>
            {label}
            {view.required && <RequiredMark />}
          </span>
        </legend>
        {question.help && <Help about={label} text={question.help} />}
        {children}
      </fieldset>
      {beside}
      <QuestionMessages view={view} id={`${id}-messages`} />
    </div>
  )
}
