import { memo } from 'react'
import { type Flag, titleOf } from '../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from './form-context.ts'
import { Help, QuestionMessages } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'

type FlagProps = Readonly<{ question: Flag; withoutHelp?: boolean }>

/** A lone box. `withoutHelp`: its help already stands above the section. */
export const FlagQuestion = memo(function FlagQuestion({ question, withoutHelp }: FlagProps) {
  const { store, editable } = useOpenForm()
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const id = questionId(question.name)
  const label = inLanguage(question.label)
  const title = inLanguage(titleOf(question))
  return (
    <div id={id} className="question flag-question">
      <div className="option">
        <label className="option-label">
          <input
            type="checkbox"
            className="ds-input"
            id={fieldId(question.name)}
            checked={view.values[0] === 1}
            disabled={!editable}
            aria-label={title === label ? undefined : title}
            aria-describedby={`${id}-messages`}
            onChange={event => store.answer({ [question.name]: event.target.checked ? 1 : null })}
          />
          <span>{label}</span>
        </label>
        {question.help && !withoutHelp && <Help about={title} text={question.help} />}
      </div>
      <QuestionMessages view={view} id={`${id}-messages`} />
    </div>
  )
})
