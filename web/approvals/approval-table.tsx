import { Table } from '@digdir/designsystemet-react'
import type { MunicipalityApproval } from '../../src/approvals/contract.ts'
import { useSession } from '../api/index.ts'
import { dateInNorway, daysBetween, useFormat, useTexts } from '../language/index.ts'
import { ScrollArea } from '../ui/index.ts'
import { CheckMark } from './check-mark.tsx'
import { StateTag, TooFewTag } from './state-tag.tsx'
import { texts } from './texts.ts'

/** The municipalities that have figures of a year, and whether others may count them. */
export function ApprovalTable({ rows }: { rows: readonly MunicipalityApproval[] }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <>
      <p className="quiet measure">{t('checkedMeans')}</p>
      <ScrollArea label={t('tableLabel')}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('municipality')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('state')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('deadline')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('lastWord')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('checked')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map(row => (
              <Table.Row key={row.number}>
                <Table.HeaderCell scope="row">
                  {row.name}
                  <div className="quiet small under">
                    {row.number} · {row.regionName}
                  </div>
                </Table.HeaderCell>
                <Table.Cell data-label={t('state')}>
                  {row.tooFew ? <TooFewTag /> : <StateTag state={row.state} />}
                </Table.Cell>
                <Table.Cell className="nowrap" data-label={t('deadline')}>
                  <Deadline of={row} />
                </Table.Cell>
                <Table.Cell className="nowrap" data-label={t('lastWord')}>
                  {lastOf(row.words, format.shortDate)}
                </Table.Cell>
                <Table.Cell data-label={t('checked')}>
                  <CheckMark check={row.check} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
    </>
  )
}

/** Until when a first word is waited for; none while figures have been returned, or nothing is to be approved. */
function Deadline({ of: { state, deadline, tooFew } }: { of: MunicipalityApproval }) {
  const t = useTexts(texts)
  const format = useFormat()
  const { today } = useSession()
  if (tooFew || state === 'returned') return '–'
  const left = daysBetween(today, dateInNorway(deadline))
  return (
    <>
      {format.shortDate(deadline)}
      {state === 'awaiting' && (
        <div className="quiet small under">{left === 0 ? t('lastDay') : t('daysLeft', { count: left })}</div>
      )}
    </>
  )
}

const lastOf = (words: MunicipalityApproval['words'], date: (iso: string) => string): string => {
  const last = words.at(-1)
  return last ? date(last.at) : '–'
}
