import { memo } from 'react'
import type { NumberQuestion as NumberData } from '../../../src/instrument/index.ts'
import { useInstrumentText, useQuestion } from '../form-context.ts'
import type { Block } from '../form-tree.ts'
import { FlagQuestion } from './flag-question.tsx'
import { NumberField } from './number-question.tsx'
import { QuestionMessages } from './question-frame.tsx'
import { fieldId, questionId } from './question-id.ts'

type RowProps = Readonly<{ question: NumberData; marks: readonly Block[] }>

const NumberRow = memo(function NumberRow({ question, marks }: RowProps) {
  const inLanguage = useInstrumentText()
  const view = useQuestion(question.name)
  const id = questionId(question.name)
  const label = inLanguage(question.label)
  return (
    <li className="number-row" data-question="">
      <label className="number-row-label" htmlFor={fieldId(question.name)}>
        {label}
      </label>
      <div id={id} className="number-row-field">
        <NumberField
          question={question}
          label={question.prompt ? `${label}: ${inLanguage(question.prompt)}` : label}
          invalid={view.errors.length > 0}
          describedBy={`${id}-messages`}
        />
      </div>
      {marks.map(({ question: mark }) =>
        mark.kind === 'flag' ? <FlagQuestion key={mark.name} question={mark} withoutHelp /> : null,
      )}
      <QuestionMessages view={view} id={`${id}-messages`} />
    </li>
  )
})

/** Numbers under each other, each with its mark beside it. */
export function NumberList({ blocks }: { blocks: readonly Block[] }) {
  return (
    <ul className="number-list">
      {blocks.map(({ question, followUps }) =>
        question.kind === 'number' ? (
          <NumberRow key={question.name} question={question} marks={followUps} />
        ) : null,
      )}
    </ul>
  )
}
