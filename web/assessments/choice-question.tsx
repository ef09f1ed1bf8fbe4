import { type KeyboardEvent, memo } from 'react'
import type { Choice } from '../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from './form-context.ts'
import { isPlainKey, keysOf, optionOfKey } from './keys/answer-keys.ts'
import { KeyHint } from './keys/key-hint.tsx'
import { keySettings } from './keys/settings.ts'
import { Help, QuestionFrame } from './question-frame.tsx'
import { fieldId } from './question-id.ts'

/** Up to three short options stand beside each other. */
function layoutOf({ options }: Choice): 'row' | 'columns' | 'column' {
  const longest = Math.max(...options.map(option => option.label.nb.length))
  if (options.length <= 3 && longest <= 20) return 'row'
  return longest <= 40 ? 'columns' : 'column'
}

/** Exactly one of the options. The number keys choose by place, J, N and V yes, no and not known. */
export const ChoiceQuestion = memo(function ChoiceQuestion({ question }: { question: Choice }) {
  const { store } = useOpenForm()
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const { name } = question
  const choose = (code: number) => store.answer({ [name]: code })
  const chooseByKey = (event: KeyboardEvent<HTMLElement>) => {
    const listens = keySettings().single && isPlainKey(event)
    const option = listens ? optionOfKey(question.options, event.key) : undefined
    if (!option) return
    event.preventDefault()
    choose(option.code)
    document.getElementById(fieldId(name, option.code))?.focus()
  }
  return (
    <QuestionFrame question={question} view={view} role="radiogroup" onKeyDown={chooseByKey}>
      <div className="options" data-layout={layoutOf(question)}>
        {question.options.map((option, place) => (
          <div className="option" key={option.code}>
            <label className="option-label">
              <input
                type="radio"
                className="ds-input"
                id={fieldId(name, option.code)}
                name={name}
                checked={view.values[0] === option.code}
                onChange={() => choose(option.code)}
              />
              <span>{inLanguage(option.label)}</span>
            </label>
            {option.help && <Help about={inLanguage(option.label)} text={option.help} />}
            <KeyHint keys={keysOf(place, option)} />
          </div>
        ))}
      </div>
    </QuestionFrame>
  )
})
