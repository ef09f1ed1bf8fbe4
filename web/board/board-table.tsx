import { Table, Tag } from '@digdir/designsystemet-react'
import type { BoardRow } from '../../src/administration/contract.ts'
import { useSession } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { ScrollArea } from '../ui/index.ts'
import { texts } from './texts.ts'

const colours = {
  'not-invited': 'neutral',
  'not-planned': 'neutral',
  planned: 'info',
  assessing: 'info',
  locked: 'info',
  ready: 'warning',
  overdue: 'danger',
  transferred: 'success',
  lapsed: 'danger',
} as const

/** How near a deadline is, in words. */
function Deadline({ deadline }: { deadline: BoardRow['deadline'] }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (!deadline) return <span className="quiet">–</span>
  const { what, date, days } = deadline
  const far =
    days === 0 ? t('today') : days > 0 ? t('daysLeft', { count: days }) : t('daysPast', { count: -days })
  return (
    <>
      {t(what === 'end' ? 'endDate' : 'transferDate', { date: format.shortDate(date) })}
      <div className="quiet small under">{far}</div>
    </>
  )
}

/** What is not transferred when the year is over, is destroyed. */
const mayLapse: readonly BoardRow['state'][] = ['planned', 'assessing', 'locked', 'ready', 'overdue']

function Row({ row, lapsing }: { row: BoardRow; lapsing: boolean }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { name, number, regionName, agreement, state, assessments, finished, expected } = row
  // Nothing is left in the municipality, which is not the same as that nothing was begun.
  const isOver = state === 'transferred' || state === 'lapsed'
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {name}
        <div className="quiet small under">
          {number} · {regionName}
        </div>
      </Table.HeaderCell>
      <Table.Cell data-label={t('state')}>
        <Tag data-color={colours[state]} data-size="sm">
          {t(`state-${state}`)}
        </Tag>
        {lapsing && <div className="small under">{t('lapsesAtMidnight')}</div>}
        {!agreement && <div className="small under">{t('noAgreement')}</div>}
      </Table.Cell>
      <Table.Cell className="nowrap" data-label={t('deadline')}>
        <Deadline deadline={row.deadline} />
      </Table.Cell>
      <Table.Cell data-number data-label={t('begun')}>
        {isOver ? '–' : format.number(assessments)}
      </Table.Cell>
      <Table.Cell data-number data-label={t('finished')}>
        {isOver ? '–' : format.number(finished)}
      </Table.Cell>
      <Table.Cell data-number data-label={t('lastTime')}>
        {expected === null ? '–' : format.number(expected)}
      </Table.Cell>
      <Table.Cell data-number data-label={t('coordinators')}>
        {format.number(row.coordinators)}
      </Table.Cell>
      <Table.Cell data-number data-label={t('assessors')}>
        {format.number(row.assessors)}
      </Table.Cell>
    </Table.Row>
  )
}

/** The municipalities with state, next deadline and counts. */
export function BoardTable({ rows, year }: { rows: readonly BoardRow[]; year: number }) {
  const t = useTexts(texts)
  const isDecember = useSession().today.startsWith(`${year}-12`)
  return (
    <ScrollArea label={t('tableLabel')}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('municipality')}</Table.HeaderCell>
            <Table.HeaderCell>{t('state')}</Table.HeaderCell>
            <Table.HeaderCell>{t('deadline')}</Table.HeaderCell>
            {[t('begun'), t('finished'), t('lastTime'), t('coordinators'), t('assessors')].map(heading => (
              <Table.HeaderCell key={heading} data-number>
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(row => (
            <Row key={row.number} row={row} lapsing={isDecember && mayLapse.includes(row.state)} />
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}
