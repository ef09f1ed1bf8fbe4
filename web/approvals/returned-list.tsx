import { Heading, Tag } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
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
    <ul className="approvals__returned">
      {urgent.map(each => (
        <li key={each.number} className="sheet stack" data-gap="small">
          <Heading level={3} data-size="2xs">
            {each.name}
          </Heading>
          <div>
            <Tag data-color={each.unanswered ? 'warning' : 'success'} data-size="sm">
              {t(each.unanswered ? 'unanswered' : 'answered')}
            </Tag>
          </div>
          <WordList words={each.words} />
          {answers && <Answer key={each.words.length} municipality={each} year={year} />}
        </li>
      ))}
    </ul>
  )
}

function Answer({ municipality, year }: { municipality: MunicipalityApproval; year: number }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const { number, name } = municipality
  const send = async (text: string) => {
    await api.post(`/api/approvals/${number}/${year}/answer`, { text })
    announce(t('answeredNow', { name }))
    await client.invalidateQueries({ queryKey: ['approvals'] })
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
