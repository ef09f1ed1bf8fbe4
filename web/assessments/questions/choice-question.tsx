import { type KeyboardEvent, memo, useCallback } from 'react'
import type { Choice, Option } from '../../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { isPlainKey, keysOf, optionOfKey } from '../keys/answer-keys.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { keySettings } from '../keys/settings.ts'
import { Help, QuestionFrame } from './question-frame.tsx'
import { fieldId } from './question-id.ts'

/** Up to three short options stand beside each other. */
function layoutOf({ options }: Choice): 'row' | 'columns' | 'column' {
  const longest = Math.max(...options.map(option => option.label.nb.length))
  if (options.length <= 3 && longest <= 20) return 'row'
  return longest <= 40 ? 'columns' : 'column'
}

type OptionProps = Readonly<{
  /** The question, by name. */
  name: string
  option: Option
  place: number
  checked: boolean
  choose: (code: number) => void
}>

const OptionField = memo(function OptionField({ name, option, place, checked, choose }: OptionProps) {
  const inLanguage = useInstrumentText()
  return (
    <div className="option">
      <label className="option-label">
        <input
          type="radio"
          className="ds-input"
          id={fieldId(name, option.code)}
          name={name}
          checked={checked}
          onChange={() => choose(option.code)}
        />
        <span>{inLanguage(option.label)}</span>
      </label>
      {option.help && <Help about={inLanguage(option.label)} text={option.help} />}
      <KeyHint keys={keysOf(place, option)} />
    </div>
  )
})

/** Exactly one of the options. The number keys choose by place, J, N and V yes, no and not known. */
export const ChoiceQuestion = memo(function ChoiceQuestion({ question }: { question: Choice }) {
  const { store } = useOpenForm()
  const view = useQuestion(question.name)
  const { name } = question
  const choose = useCallback((code: number) => store.answer({ [name]: code }), [store, name])
  const chooseByKey = (event: KeyboardEvent<HTMLElement>) => {
    const option = isPlainKey(event) ? optionOfKey(question.options, event.key) : undefined
    if (!option || !keySettings().single) return
    event.preventDefault()
    choose(option.code)
    document.getElementById(fieldId(name, option.code))?.focus()
  }
  return (
    <QuestionFrame question={question} view={view} role="radiogroup" onKeyDown={chooseByKey}>
      <div className="options" data-layout={layoutOf(question)}>
        {question.options.map((option, place) => (
          <OptionField
            key={option.code}
            name={name}
            option={option}
            place={place}
            checked={view.values[0] === option.code}
            choose={choose}
          />
        ))}
      </div>
    </QuestionFrame>
  )
})
