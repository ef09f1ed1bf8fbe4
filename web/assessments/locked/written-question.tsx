import { memo } from 'react'
import {
  type Choice,
  colourOf,
  type Multiple,
  type NumberQuestion,
  type Question,
  type Rating,
  type Service,
  titleOf,
} from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { QuestionMessages } from '../questions/question-frame.tsx'
import { questionId } from '../questions/question-id.ts'
import { texts } from './texts.ts'

type Values = readonly (number | undefined)[]

function NotAnswered() {
  const say = useTexts(texts)
  return <span className="quiet">{say('notAnswered')}</span>
}

function WrittenChoice({ question, values: [code] }: { question: Choice; values: Values }) {
  const inLanguage = useInstrumentText()
  const option = question.options.find(each => each.code === code)
  return option ? inLanguage(option.label) : <NotAnswered />
}

function WrittenBoxes({ question, values }: { question: Multiple; values: Values }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const ticked = question.boxes.filter((_box, place) => values[place] === 1)
  if (ticked.length === 0) return <span className="quiet">{say('noneTicked')}</span>
  return (
    <ul>
      {ticked.map(box => (
        <li key={box.name}>{inLanguage(box.label)}</li>
      ))}
    </ul>
  )
}

function WrittenNumber({ question, values: [value] }: { question: NumberQuestion; values: Values }) {
  const inLanguage = useInstrumentText()
  return value === undefined ? <NotAnswered /> : `${value} ${inLanguage(question.unit)}`
}

function WrittenRating({ question, values: [rating, unsure] }: { question: Rating; values: Values }) {
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const { words } = useOpenForm().store.instrument
  if (rating === undefined) return <NotAnswered />
  const colour = colourOf(rating)
  return (
    <span className="written-rating" data-colour={colour}>
      <span className="written-rating__value">
        <strong>{rating}</strong> {inLanguage(words[colour])}
        {rating === 1 && unsure === 1 && ` (${say('unsure')})`}
      </span>
      <span className="written-rating__definition">{inLanguage(question.definitions[colour])}</span>
    </span>
  )
}

function WrittenAnswer({ question, values }: { question: Exclude<Question, Service>; values: Values }) {
  const say = useTexts(texts)
  switch (question.kind) {
    case 'choice':
      return <WrittenChoice question={question} values={values} />
    case 'multiple':
      return <WrittenBoxes question={question} values={values} />
    case 'number':
      return <WrittenNumber question={question} values={values} />
    case 'rating':
      return <WrittenRating question={question} values={values} />
    case 'flag':
      return values[0] === 1 ? say('ticked') : <span className="quiet">{say('notTicked')}</span>
  }
}

/** A question and its answer as words, where nothing can be changed: to be read, heard and printed. */
export const WrittenQuestion = memo(function WrittenQuestion({
  question,
}: {
  question: Exclude<Question, Service>
}) {
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const id = questionId(question.name)
  return (
    <div id={id} className="question written" data-question="" tabIndex={-1}>
      <dl>
        <dt>{inLanguage(titleOf(question))}</dt>
        <dd>
          <WrittenAnswer question={question} values={view.values} />
        </dd>
      </dl>
      <QuestionMessages view={view} id={`${id}-messages`} />
    </div>
  )
})
