import { Table } from '@digdir/designsystemet-react'
import { ScrollArea } from '../ui/index.ts'

/** A column: what it counts, and of a unit how many; '' where there is nothing to count. */
type Column<Unit> = readonly [heading: string, count: (unit: Unit) => number | '']

type CountsProps<Unit> = Readonly<{
  label: string
  unitHeading: string
  /** What stands for those who belong to no unit, whose `name` is null. */
  coordinators: string
  units: readonly Unit[]
  columns: readonly Column<Unit>[]
}>

/** Counts of each unit of a municipality, a row each. */
export function CountsByUnit<Unit extends Readonly<{ name: string | null }>>({
  label,
  unitHeading,
  coordinators,
  units,
  columns,
}: CountsProps<Unit>) {
  return (
    <ScrollArea label={label}>
      <Table data-color="neutral" className="stacked">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{unitHeading}</Table.HeaderCell>
            {columns.map(([heading]) => (
              <Table.HeaderCell key={heading} data-number>
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {units.map(unit => (
            <Table.Row key={unit.name ?? ''}>
              <Table.HeaderCell scope="row">{unit.name ?? coordinators}</Table.HeaderCell>
              {columns.map(([heading, count]) => (
                <Table.Cell key={heading} data-number data-label={heading}>
                  {count(unit)}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}
