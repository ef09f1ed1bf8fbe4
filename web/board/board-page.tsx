import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Board, BoardRow } from '../../src/administration/contract.ts'
import { api } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Empty, Fetched, Figure, Page } from '../ui/index.ts'
import { BoardTable } from './board-table.tsx'
import { texts } from './texts.ts'
import { byUrgency, countStates, groups, isAmong } from './urgency.ts'
import './board.css'

/** The most urgent; the country has twelve times as many, and on a telephone each is a card. */
const shownAtFirst = 30

function Summary({ municipalities }: { municipalities: readonly BoardRow[] }) {
  const t = useTexts(texts)
  const format = useFormat()
  const counted = countStates(municipalities)
  return (
    <div className="board__summary">
      {groups.map(group => (
        <Figure key={group} label={t(`group-${group}`)} value={format.number(counted[group])} />
      ))}
    </div>
  )
}

function GroupChoice({ value, onChange }: { value: string; onChange: (group: string) => void }) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <Field className="board__choice">
      <Label htmlFor={id}>{t('show')}</Label>
      <Select id={id} value={value} onChange={event => onChange(event.target.value)}>
        <Select.Option value="">{t('all')}</Select.Option>
        {groups.map(group => (
          <Select.Option key={group} value={group}>
            {t(`group-${group}`)}
          </Select.Option>
        ))}
      </Select>
    </Field>
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

function YearChoice({ board, onChange }: { board: Board; onChange: (year: number) => void }) {
  const t = useTexts(texts)
  const id = useId()
  if (board.years.length < 2) return null
  return (
    <Field className="board__choice">
      <Label htmlFor={id}>{t('year')}</Label>
      <Select id={id} value={board.year} onChange={event => onChange(Number(event.target.value))}>
        {board.years.map(year => (
          <Select.Option key={year} value={year}>
            {year}
          </Select.Option>
        ))}
      </Select>
    </Field>
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
            <YearChoice board={data} onChange={setYear} />
            <BoardBody board={data} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
