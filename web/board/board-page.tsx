import { Button, Select, Textfield } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Board, BoardRow } from '../../src/administration/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { SelectField, YearField } from '../select-field/index.ts'
import { Empty, Fetched, Figure, Page } from '../ui/index.ts'
import { BoardTable } from './board-table.tsx'
import { texts } from './texts.ts'
import { byUrgency, countStates, groups, isAmong } from './urgency.ts'
import './board.css'

/** The most urgent; the country has twelve times as many, and on a telephone each is a card. */
const shownAtFirst = 30

function Summary({ municipalities }: { municipalities: readonly BoardRow[] }) {
  const t = useTexts(texts)
  const counted = countStates(municipalities)
  return (
    <div className="board__summary">
      {groups.map(group => (
        <Figure key={group} label={t(`group-${group}`)} value={counted[group]} />
      ))}
    </div>
  )
}

function GroupChoice({ value, onChange }: { value: string; onChange: (group: string) => void }) {
  const t = useTexts(texts)
  return (
    <SelectField label={t('show')} value={value} onChange={onChange} className="board__choice">
      <Select.Option value="">{t('all')}</Select.Option>
      {groups.map(group => (
        <Select.Option key={group} value={group}>
          {t(`group-${group}`)}
        </Select.Option>
      ))}
    </SelectField>
  )
}

function BoardBody({ board }: { board: Board }) {
  const t = useTexts(texts)
  const [group, setGroup] = useState('')
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  if (board.municipalities.length === 0) return <Empty title={t('nobody')} />
  const found = byUrgency(board.municipalities.filter(row => isAmong(row, { group, words })))
  const shown = all ? found : found.slice(0, shownAtFirst)
  return (
    <div className="stack">
      <Summary municipalities={board.municipalities} />
      <div className="row">
        <Textfield
          type="search"
          className="board__choice"
          label={t('search')}
          value={words}
          autoComplete="off"
          onChange={event => setWords(event.target.value)}
        />
        <GroupChoice value={group} onChange={setGroup} />
      </div>
      <p role="status" className="quiet">
        {t('found', { count: found.length })}
      </p>
      {shown.length > 0 ? <BoardTable rows={shown} year={board.year} /> : <Empty title={t('noneFound')} />}
      {shown.length < found.length && (
        <Button variant="secondary" onClick={() => setAll(true)}>
          {t('showAll', { count: found.length })}
        </Button>
      )}
    </div>
  )
}

/** `/oversikt`: how far each municipality of the branch has come, the most urgent first; how far it came in earlier years. */
export function BoardPage() {
  const t = useTexts(texts)
  const [year, setYear] = useState<number>()
  const board = useQuery({
    queryKey: ['board', year ?? 'now'],
    queryFn: ({ signal }) => api.get<Board>(`/api/board${year ? `?year=${year}` : ''}`, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('title', { year: board.data?.year ?? '' })} lead={t('lead')}>
      <Fetched query={board}>
        {data => (
          <>
            {data.years.length > 1 && (
              <YearField label={t('year')} years={data.years} year={data.year} onChange={setYear} />
            )}
            <BoardBody board={data} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
