import { Heading, Tag } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MunicipalityApproval } from '../../src/approvals/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { announce, Empty } from '../ui/index.ts'
import { texts } from './texts.ts'
import { WordForm } from './word-form.tsx'
import { WordList } from './word-list.tsx'

type ReturnedListProps = Readonly<{
  returned: readonly MunicipalityApproval[]
  year: number
  /** Whether the reader is the one who answers. */
  answers: boolean
}>

/** Figures that came back, each with what was said; the unanswered first. */
export function ReturnedList({ returned, year, answers }: ReturnedListProps) {
  const t = useTexts(texts)
  if (returned.length === 0) return <Empty title={t('noneReturned')} />
  const urgent = returned.toSorted((a, b) => Number(b.unanswered) - Number(a.unanswered))
  return (
    <>
      <p className="quiet measure">
        {t('returnedMeans')} {!answers && t('korforAnswers')}
      </p>
      <ul className="approvals__returned">
        {urgent.map(each => (
          <Returned key={each.number} municipality={each} year={year} answers={answers} />
        ))}
      </ul>
    </>
  )
}

type ReturnedProps = Readonly<{ municipality: MunicipalityApproval; year: number; answers: boolean }>

function Returned({ municipality, year, answers }: ReturnedProps) {
  const t = useTexts(texts)
  const heading = useRef<HTMLHeadingElement>(null)
  const { name, unanswered, words } = municipality
  return (
    <li className="sheet stack" data-gap="small">
      <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
        {name}
      </Heading>
      <div>
        <Tag data-color={unanswered ? 'warning' : 'success'} data-size="sm">
          {t(unanswered ? 'unanswered' : 'answered')}
        </Tag>
      </div>
      <WordList words={words} />
      {answers && <Answer municipality={municipality} year={year} onSent={() => heading.current?.focus()} />}
    </li>
  )
}

type AnswerProps = Readonly<{ municipality: MunicipalityApproval; year: number; onSent: () => void }>

function Answer({ municipality: { number, name }, year, onSent }: AnswerProps) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const send = async (text: string) => {
    await api.post(`/api/approvals/${number}/${year}/answer`, { text })
    announce(t('answeredNow', { name }))
    await client.invalidateQueries({ queryKey: ['approvals'] })
    onSent()
  }
  return (
    <WordForm
      words={{
        label: t('answer', { name }),
        help: t('answerHelp'),
        fault: t('answerFault'),
        send: t('sendAnswer'),
      }}
      onSend={send}
    />
  )
}
