import { Heading, Table } from '@digdir/designsystemet-react'
import { useId } from 'react'
import type { ReportTable } from '../../src/reports/contract.ts'
import { writeCell } from '../../src/reports/figure.ts'
import { saidBelow, writtenSigns } from '../../src/reports/signs.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

/** Lets a line break after a slash: some services are called by three words in one. */
export const breakable = (text: string): string => text.replaceAll('/', '/\u200b')

/** A table of the report. On a narrow screen it scrolls sideways, with the keyboard too, while the page stands still. */
export function FigureTable({ table }: { table: ReportTable }) {
  const t = useTexts(texts)
  const id = useId()
  const said = saidBelow(table, useLanguage(), writtenSigns).join(' ')
  return (
    <div className="stack report__table" data-gap="small">
      <Heading level={3} data-size="2xs" id={id}>
        {table.title}
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1). */}
      <section className="scroll" tabIndex={0} aria-label={t('scroll', { table: table.title })}>
        <Table aria-labelledby={id}>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{table.rowHeading}</Table.HeaderCell>
              {table.columns.map(({ label }) => (
                <Table.HeaderCell key={label} scope="col" data-number>
                  {label}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          {table.groups.map((group, index) => (
            <Group key={group.label ?? index} group={group} columns={table.columns} />
          ))}
        </Table>
      </section>
      {said && <p className="quiet small measure">{said}</p>}
    </div>
  )
}

type GroupProps = Readonly<{ group: ReportTable['groups'][number]; columns: ReportTable['columns'] }>

function Group({ group, columns }: GroupProps) {
  return (
    <Table.Body>
      {group.label && (
        <Table.Row>
          <Table.HeaderCell scope="rowgroup" colSpan={columns.length + 1} className="report__group">
            {group.label}
          </Table.HeaderCell>
        </Table.Row>
      )}
      {group.rows.map(row => (
        <Table.Row key={row.label} className={row.total ? 'report__total' : undefined}>
          <Table.HeaderCell scope="row">{breakable(row.label)}</Table.HeaderCell>
          {row.cells.map((cell, index) => (
            <Table.Cell key={columns[index]?.label} data-number>
              {writeCell(cell)}
            </Table.Cell>
          ))}
        </Table.Row>
      ))}
    </Table.Body>
  )
}
