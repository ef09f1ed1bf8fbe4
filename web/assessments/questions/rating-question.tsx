import { type KeyboardEvent, memo, useCallback } from 'react'
import { type Colour, type Rating, unsureOf } from '../../../src/instrument/index.ts'
import { useTexts } from '../../language/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { isPlainKey } from '../keys/answer-keys.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { keySettings } from '../keys/settings.ts'
import { texts } from '../texts.ts'
import { QuestionFrame } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'

const ZONES: readonly Readonly<{ colour: Colour; ratings: readonly number[] }>[] = [
  { colour: 'green', ratings: [1] },
  { colour: 'yellow', ratings: [2, 3, 4] },
  { colour: 'red', ratings: [5] },
]

type ZoneProps = Readonly<{
  question: Rating
  zone: (typeof ZONES)[number]
  /** The rating, when it is one of this colour. */
  chosen: number | undefined
  choose: (rating: number) => void
}>

/** One colour: its name, its definition and its numbers, read and chosen in one look. */
const Zone = memo(function Zone({ question, zone: { colour, ratings }, chosen, choose }: ZoneProps) {
  const { store } = useOpenForm()
  const inLanguage = useInstrumentText()
  const colourName = inLanguage(store.instrument.words[colour])
  const definition = `${questionId(question.name)}-${colour}`
  return (
    <div className="rating-zone" data-colour={colour} data-chosen={chosen !== undefined}>
      <p className="rating-colour">{colourName}</p>
      <p className="rating-definition" id={definition}>
        {inLanguage(question.definitions[colour])}
      </p>
      <div className="rating-numbers">
        {ratings.map(rating => (
          <label className="rating-number" key={rating}>
            <input
              type="radio"
              id={fieldId(question.name, rating)}
              name={question.name}
              checked={chosen === rating}
              aria-label={`${rating} ${colourName}`}
              aria-describedby={definition}
              onChange={() => choose(rating)}
            />
            <span aria-hidden="true">{rating}</span>
          </label>
        ))}
      </div>
    </div>
  )
})

const within = ({ ratings }: (typeof ZONES)[number], rating: number | undefined) =>
  rating !== undefined && ratings.includes(rating) ? rating : undefined

/** A living-condition area, rated 1–5; the number keys rate it. "Usikker" (or U) chooses green at the same time. */
export const RatingQuestion = memo(function RatingQuestion({ question }: { question: Rating }) {
  const { store } = useOpenForm()
  const say = useTexts(texts)
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const [rating, unsure] = view.values
  const unsureVariable = unsureOf(question.name)
  const choose = useCallback(
    (chosen: number) => {
      const wasUnsure = store.view(question.name).values[1] === 1
      store.answer({
        [question.name]: chosen,
        ...(chosen !== 1 && wasUnsure && { [unsureOf(question.name)]: null }),
      })
    },
    [store, question.name],
  )
  const setUnsure = (sure: boolean) =>
    store.answer(sure ? { [unsureVariable]: null } : { [question.name]: 1, [unsureVariable]: 1 })
  const isUnsure = rating === 1 && unsure === 1
  const chooseByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!/^[1-5u]$/i.test(event.key) || !isPlainKey(event) || !keySettings().single) return
    event.preventDefault()
    const chosen = event.key.toLowerCase() === 'u' ? 1 : Number(event.key)
    if (event.key.toLowerCase() === 'u') setUnsure(isUnsure)
    else choose(chosen)
    document.getElementById(fieldId(question.name, chosen))?.focus()
  }
  const unsureMark = (
    <label className="option-label rating-unsure">
      <input
        type="checkbox"
        className="ds-input"
        id={fieldId(unsureVariable)}
        checked={isUnsure}
        aria-label={say('unsureAbout', { area: inLanguage(question.label) })}
        onChange={event => setUnsure(!event.target.checked)}
      />
      <span>
        <strong>{inLanguage(store.instrument.words.unsure)}</strong> {say('unsureHint')}
      </span>
      <KeyHint keys="U" />
    </label>
  )
  const frame = { question, view, role: 'radiogroup', className: 'rating', onKeyDown: chooseByKey } as const
  return (
    <QuestionFrame {...frame} beside={unsureMark}>
      <div className="rating-scale">
        {ZONES.map(zone => (
          <Zone
            key={zone.colour}
            question={question}
            zone={zone}
            chosen={within(zone, rating)}
            choose={choose}
          />
        ))}
      </div>
    </QuestionFrame>
  )
})
