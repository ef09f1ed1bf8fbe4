import { Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { RoundProgress } from '../../src/rounds/contract.ts'
import { useTexts } from '../language/index.ts'
import { Empty, Fetched, ScrollArea, Section } from '../ui/index.ts'
import { progressQuery } from './queries.ts'
import { texts } from './texts.ts'

function Units({ units }: { units: RoundProgress }) {
  const t = useTexts(texts)
  const columns = [
    t('assessors'),
    t('assessmentsBegun'),
    t('assessmentsFinished'),
    t('assessmentsWithErrors'),
    t('assessmentsNotInformed'),
  ]
  return (
    <ScrollArea label={t('progressTitle')}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('unit')}</Table.HeaderCell>
            {columns.map(column => (
              <Table.HeaderCell key={column} data-number>
                {column}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {units.map(({ name, assessors, assessments, finished, withErrors, notInformed }) => (
            <Table.Row key={name ?? ''}>
              <Table.HeaderCell scope="row">{name ?? t('coordinators')}</Table.HeaderCell>
              {[assessors, assessments, finished, withErrors, notInformed].map((count, column) => (
                <Table.Cell key={columns[column]} data-number data-label={columns[column]}>
                  {name === null && column === 0 ? '' : count}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}

/** How far each unit has come, also one that has not begun; without any identity. */
export function Progress() {
  const t = useTexts(texts)
  const progress = useQuery(progressQuery)
  return (
    <Section title={t('progressTitle')}>
      <p className="measure">{t('progressText')}</p>
      <Fetched query={progress}>
        {units => (units.length === 0 ? <Empty title={t('noUnits')} /> : <Units units={units} />)}
      </Fetched>
    </Section>
  )
}
