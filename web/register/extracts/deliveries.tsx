import { Table } from '@digdir/designsystemet-react'
import type { Delivery, Extract } from '../../../src/register/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { ScrollArea } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** How many rows: all that are meant, or so many of them at most where it ended before. */
function Rows({ delivery: { standing, rows, rowsLeft } }: { delivery: Delivery }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (standing === 'complete' || standing === 'underWay') return format.number(rows)
  return t('rowsAtMost', { left: format.number(rowsLeft), rows: format.number(rows) })
}

function Outcome({ delivery: { standing, finished } }: { delivery: Delivery }) {
  const t = useTexts(texts)
  return (
    <div>
      {t(`standing-${standing}`)}
      {finished && (
        <span className="extract__checksum">
          {t('checksum')}: <code>{finished.checksum}</code>
        </span>
      )}
    </div>
  )
}

/** Each time that the data of an extract have left, or begun to. */
export function Deliveries({ deliveries, recipient }: Pick<Extract, 'deliveries' | 'recipient'>) {
  const t = useTexts(texts)
  const format = useFormat()
  if (deliveries.length === 0) return <p className="quiet">{t('notLeft')}</p>
  return (
    <ScrollArea label={`${t('left')}: ${recipient}`}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('leftAt')}</Table.HeaderCell>
            <Table.HeaderCell>{t('leftBy')}</Table.HeaderCell>
            <Table.HeaderCell>{t('format')}</Table.HeaderCell>
            <Table.HeaderCell data-number>{t('rows')}</Table.HeaderCell>
            <Table.HeaderCell>{t('outcome')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {deliveries.map(each => (
            <Table.Row key={each.id}>
              <Table.HeaderCell scope="row">{format.dateTime(each.startedAt)}</Table.HeaderCell>
              <Table.Cell data-label={t('leftBy')}>{each.deliveredBy}</Table.Cell>
              <Table.Cell data-label={t('format')}>{t(`format-${each.format}`)}</Table.Cell>
              <Table.Cell data-number data-label={t('rows')}>
                <Rows delivery={each} />
              </Table.Cell>
              <Table.Cell data-label={t('outcome')}>
                <Outcome delivery={each} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}
