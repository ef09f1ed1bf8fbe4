import { type KeyboardEvent, memo, useCallback, useState } from 'react'
import type { Box, Multiple } from '../../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from '../form-context.ts'
import { isPlainKey, keysOf, placeOfKey } from '../keys/answer-keys.ts'
import { KeyHint } from '../keys/key-hint.tsx'
import { keySettings } from '../keys/settings.ts'
import { Help, QuestionFrame } from './question-frame.tsx'
import { fieldId } from './question-id.ts'

/** Id of the words that tell how a group of boxes is used; they stand once in the panel. */
export const BOX_KEYS = 'box-keys'

/** The place that a key leads to among so many boxes; undefined when it leads nowhere. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (place + 1) % count
    case 'ArrowUp':
    case 'ArrowLeft':
      return (place - 1 + count) % count
    default:
      return undefined
  }
}

type BoxProps = Readonly<{
  box: Box
  place: number
  ticked: boolean
  stop: boolean
  tick: (box: Box, ticked: boolean) => void
  enter: (place: number) => void
}>

const BoxField = memo(function BoxField({ box, place, ticked, stop, tick, enter }: BoxProps) {
  const inLanguage = useInstrumentText()
  return (
    <div className="option" data-exclusive={box.exclusive}>
      <label className="option-label">
        <input
          type="checkbox"
          className="ds-input"
          id={fieldId(box.name)}
          data-place={place}
          tabIndex={stop ? 0 : -1}
          checked={ticked}
          onChange={event => tick(box, event.target.checked)}
          onFocus={() => enter(place)}
        />
        <span>{inLanguage(box.label)}</span>
      </label>
      {box.help && <Help about={inLanguage(box.label)} text={box.help} />}
      <KeyHint keys={keysOf(place)} />
    </div>
  )
})

/** Any number of the boxes: one stop of the Tab key, as a choice is; arrows move within it, number keys tick by place. */
export const MultipleQuestion = memo(function MultipleQuestion({ question }: { question: Multiple }) {
  const { store } = useOpenForm()
  const view = useQuestion(question.name)
  const [stop, setStop] = useState(0)
  const { boxes } = question
  const tick = useCallback(
    (box: Box, ticked: boolean) => store.answer({ [box.name]: ticked ? 1 : null }),
    [store],
  )
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!isPlainKey(event) || !(target instanceof HTMLInputElement)) return
    const numbered = keySettings().single ? placeOfKey(key) : undefined
    const place = numbered ?? placeAfter(key, Number(target.dataset.place), boxes.length)
    const box = place === undefined ? undefined : boxes[place]
    if (!box) return
    event.preventDefault()
    if (numbered !== undefined) tick(box, view.values[numbered] !== 1)
    document.getElementById(fieldId(box.name))?.focus()
  }
  return (
    <QuestionFrame question={question} view={view} onKeyDown={press} describedBy={BOX_KEYS}>
      <div className="options" data-layout="columns">
        {boxes.map((box, place) => (
          <BoxField
            key={box.name}
            box={box}
            place={place}
            ticked={view.values[place] === 1}
            stop={place === stop}
            tick={tick}
            enter={setStop}
          />
        ))}
      </div>
    </QuestionFrame>
  )
})
