import { memo } from 'react'
import type { Question } from '../../../src/instrument/index.ts'
import { useIsAsked, useOpenForm } from '../form-context.ts'
import type { Block } from '../form-tree.ts'
import { WrittenQuestion } from '../locked/written-question.tsx'
import { ChoiceQuestion } from './choice-question.tsx'
import { FlagQuestion } from './flag-question.tsx'
import { MultipleQuestion } from './multiple-question.tsx'
import { NumberQuestion } from './number-question.tsx'
import { RatingQuestion } from './rating-question.tsx'

/** A question by its kind; where nothing can be changed, as words. Services stand in tables, and nowhere else. */
export function QuestionView({ question }: { question: Question }) {
  const { editable } = useOpenForm()
  if (!editable && question.kind !== 'service') return <WrittenQuestion question={question} />
  switch (question.kind) {
    case 'choice':
      return <ChoiceQuestion question={question} />
    case 'multiple':
      return <MultipleQuestion question={question} />
    case 'flag':
      return <FlagQuestion question={question} />
    case 'number':
      return <NumberQuestion question={question} />
    case 'rating':
      return <RatingQuestion question={question} />
    case 'service':
      return null
  }
}

/** A question, when it is to be asked, and its follow-ups beneath it. */
export const BlockView = memo(function BlockView({ block: { question, followUps } }: { block: Block }) {
  if (!useIsAsked(question.name)) return null
  return (
    <div className="block">
      <QuestionView question={question} />
      {followUps.length > 0 && <FollowUps blocks={followUps} />}
    </div>
  )
})

function FollowUps({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="follow-ups">
      {blocks.map(block => (
        <BlockView key={block.question.name} block={block} />
      ))}
    </div>
  )
}
