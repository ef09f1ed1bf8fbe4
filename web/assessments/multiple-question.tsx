import { memo } from 'react'
import type { Multiple } from '../../src/instrument/index.ts'
import { useInstrumentText, useOpenForm, useQuestion } from './form-context.ts'
import { Help, QuestionFrame } from './question-frame.tsx'
import { fieldId } from './question-id.ts'

/** Any number of the boxes. A box that excludes the others stands a little apart. */
export const MultipleQuestion = memo(function MultipleQuestion({ question }: { question: Multiple }) {
  const { store, editable } = useOpenForm()
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  return (
    <QuestionFrame question={question} view={view}>
      <div className="options" data-layout="columns">
        {question.boxes.map((box, index) => (
          <div className="option" key={box.name} data-exclusive={box.exclusive}>
            <label className="option-label">
              <input
                type="checkbox"
                className="ds-input"
                id={fieldId(box.name)}
                checked={view.values[index] === 1}
                disabled={!editable}
                onChange={event => store.answer({ [box.name]: event.target.checked ? 1 : null })}
              />
              <span>{inLanguage(box.label)}</span>
            </label>
            {box.help && <Help about={inLanguage(box.label)} text={box.help} />}
          </div>
        ))}
      </div>
    </QuestionFrame>
  )
})
