import { Table } from '@digdir/designsystemet-react'
import type { MunicipalityApproval } from '../../src/approvals/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { ScrollArea } from '../ui/index.ts'
import { CheckMark } from './check-mark.tsx'
import { StateTag } from './state-tag.tsx'
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
            {rows.map(({ number, name, regionName, state, deadline, words, check }) => (
              <Table.Row key={number}>
                <Table.HeaderCell scope="row">
                  {name}
                  <div className="quiet small under">
                    {number} · {regionName}
                  </div>
                </Table.HeaderCell>
                <Table.Cell data-label={t('state')}>
                  <StateTag state={state} />
                </Table.Cell>
                <Table.Cell className="nowrap" data-label={t('deadline')}>
                  {format.shortDate(deadline)}
                </Table.Cell>
                <Table.Cell className="nowrap" data-label={t('lastWord')}>
                  {lastOf(words, format.shortDate)}
                </Table.Cell>
                <Table.Cell data-label={t('checked')}>
                  <CheckMark check={check} />
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
    </>
  )
}

const lastOf = (words: MunicipalityApproval['words'], date: (iso: string) => string): string => {
  const last = words.at(-1)
  return last ? date(last.at) : '–'
}
