import { type KeyboardEvent, memo } from 'react'
import { type Flag, titleOf } from '../../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { isPlainKey } from '../keys/answer-keys.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { keySettings } from '../keys/settings.ts'
import { Help, QuestionMessages } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'

type FlagProps = Readonly<{ question: Flag; withoutHelp?: boolean }>

/** A lone box, ticked and unticked by the space bar, or by J and N. `withoutHelp`: its help already stands above the section. */
export const FlagQuestion = memo(function FlagQuestion({ question, withoutHelp }: FlagProps) {
  const { store } = useOpenForm()
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const id = questionId(question.name)
  const label = inLanguage(question.label)
  const title = inLanguage(titleOf(question))
  const answer = (ticked: boolean) => store.answer({ [question.name]: ticked ? 1 : null })
  const answerByKey = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.key.toUpperCase()
    if ((key !== 'J' && key !== 'N') || !keySettings().single || !isPlainKey(event)) return
    event.preventDefault()
    answer(key === 'J')
  }
  return (
    <div id={id} className="question flag-question" data-question="">
      <div className="option">
        <label className="option-label">
          <input
            type="checkbox"
            className="ds-input"
            id={fieldId(question.name)}
            checked={view.values[0] === 1}
            aria-label={title === label ? undefined : title}
            aria-describedby={`${id}-messages`}
            onChange={event => answer(event.target.checked)}
            onKeyDown={answerByKey}
          />
          <span>{label}</span>
        </label>
        {question.help && !withoutHelp && <Help about={title} text={question.help} />}
        <KeyHint keys="J N" />
      </div>
      <QuestionMessages view={view} id={`${id}-messages`} />
    </div>
  )
})
