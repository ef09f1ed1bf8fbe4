import { Button, Checkbox, Table, Textfield } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../language/index.ts'
import { Empty, ScrollArea } from '../ui/index.ts'
import { texts } from './texts.ts'

type ListProps<Row> = Readonly<{
  rows: readonly Row[]
  /** What the table is called. */
  label: string
  head: ReactNode
  /** How many are enough at a glance; the rest come when asked for. */
  atFirst: number
  /** Said where nothing is found. */
  none: string
  /** One row of the table, with a key. */
  draw: (row: Row) => ReactNode
}>

function FoundTable<Row>({ rows, label, head, atFirst, none, draw }: ListProps<Row>) {
  const t = useTexts(texts)
  const [all, setAll] = useState(false)
  if (rows.length === 0) return <Empty title={none} />
  const shown = all ? rows : rows.slice(0, atFirst)
  return (
    <div className="stack">
      <ScrollArea label={label}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>{head}</Table.Row>
          </Table.Head>
          <Table.Body>{shown.map(draw)}</Table.Body>
        </Table>
      </ScrollArea>
      {shown.length < rows.length && (
        <Button variant="secondary" onClick={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </div>
  )
}

type SearchProps<Row> = ListProps<Row> &
  Readonly<{
    searchLabel: string
    /** What the box below the search leaves. */
    onlyLabel: string
    /** Whether a row is found by what is typed, in small letters, and left by the box when that is ticked. */
    matches: (row: Row, sought: string, only: boolean) => boolean
    /** How many were found, in words. */
    found: (count: number) => string
  }>

/** A table of much, searched while one types. */
export function SearchList<Row>(props: SearchProps<Row>) {
  const [words, setWords] = useState('')
  const [only, setOnly] = useState(false)
  const sought = words.trim().toLocaleLowerCase('nb')
  const rows = props.rows.filter(row => props.matches(row, sought, only))
  return (
    <>
      <div className="stack form">
        <Textfield
          type="search"
          label={props.searchLabel}
          value={words}
          autoComplete="off"
          onChange={event => setWords(event.target.value)}
        />
        <Checkbox label={props.onlyLabel} checked={only} onChange={event => setOnly(event.target.checked)} />
      </div>
      <p role="status" className="quiet">
        {props.found(rows.length)}
      </p>
      <FoundTable {...props} rows={rows} />
    </>
  )
}
