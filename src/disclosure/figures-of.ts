// A report's figures as anybody may read them: one by one, by where they stand.
import type { Report, ReportCell } from '../reports/contract.ts'
import type { DisclosureFinding } from '../statistics/index.ts'

/** A figure and where it stands: table, group, row and column; the same place twice is told apart. */
export type PlacedFigure = Readonly<{ place: string; table: string; cell: ReportCell }>

/** Every figure of every table. */
export function figuresOf({ sections }: Pick<Report, 'sections'>): readonly PlacedFigure[] {
  const seen = new Map<string, number>()
  const tables = sections.flatMap(section => section.tables)
  return tables.flatMap(table =>
    table.groups.flatMap(group =>
      group.rows.flatMap(row =>
        row.cells.map((cell, index): PlacedFigure => {
          const parts = [table.id, group.label ?? '', row.label, table.columns[index]?.label ?? '']
          const name = parts.filter(part => part !== '').join(' | ')
          const times = (seen.get(name) ?? 0) + 1
          seen.set(name, times)
          return { place: times > 1 ? `${name} (${times})` : name, table: table.id, cell }
        }),
      ),
    ),
  )
}

/** A figure as one number that two can be compared by; an interval is its ends, what isn't shown is its kind. */
function writtenAs(cell: ReportCell): string {
  if ('value' in cell) return `${cell.kind} ${cell.value}`
  return cell.kind === 'interval' ? `interval ${cell.least} ${cell.most}` : cell.kind
}

/** The number a figure is reported by in a finding. */
const shownBy = (cell: ReportCell): number =>
  'value' in cell ? cell.value : cell.kind === 'interval' ? cell.least : 0

/** Counts that are small, and shares that are more than whole percent: neither comes from protected counts. */
export function checkForms(name: string, figures: readonly PlacedFigure[]): readonly DisclosureFinding[] {
  return figures.flatMap(({ place, cell }): DisclosureFinding[] => {
    const isSmall = cell.kind === 'count' && cell.value > 0 && cell.value < 5
    const isFine = 'value' in cell && cell.kind !== 'rate' && !Number.isInteger(cell.value)
    return isSmall || isFine
      ? [{ cell: `${name}: ${place}`, shown: shownBy(cell), kind: 'not-derived', excluded: [] }]
      : []
  })
}

/** Figures of a published report that one made again from what is frozen doesn't have, or has otherwise. */
export function checkSame(
  name: string,
  published: Pick<Report, 'sections' | 'findings'>,
  remade: Pick<Report, 'sections' | 'findings'> | undefined,
): readonly DisclosureFinding[] {
  const again = new Map(remade ? figuresOf(remade).map(({ place, cell }) => [place, writtenAs(cell)]) : [])
  const differing = figuresOf(published).flatMap(({ place, cell }): DisclosureFinding[] =>
    again.get(place) === writtenAs(cell)
      ? []
      : [{ cell: `${name}: ${place}`, shown: shownBy(cell), kind: 'not-derived', excluded: [] }],
  )
  const told = new Map(remade?.findings.map(finding => [finding.id, numbersIn(finding)]))
  const said = published.findings.flatMap((finding): DisclosureFinding[] =>
    told.get(finding.id) === numbersIn(finding)
      ? []
      : [{ cell: `${name}: finding "${finding.title}"`, shown: 0, kind: 'not-derived', excluded: [] }],
  )
  return [...differing, ...said, ...checkMaps(name, published, remade)]
}

type Mapped = Pick<Report, 'sections'>

/** A map that fills a municipality otherwise than the one made again. */
function checkMaps(name: string, published: Mapped, remade: Mapped | undefined): DisclosureFinding[] {
  const mapsOf = (report: Mapped | undefined) => report?.sections.flatMap(({ maps = [] }) => maps) ?? []
  const again = new Map(mapsOf(remade).map(({ id, places }) => [id, JSON.stringify(places)]))
  return mapsOf(published).flatMap(({ id, places }): DisclosureFinding[] =>
    again.get(id) === JSON.stringify(places)
      ? []
      : [{ cell: `${name}: map ${id}`, shown: 0, kind: 'not-derived', excluded: [] }],
  )
}

const numbersIn = ({ figure, text, comparison }: Report['findings'][number]): string =>
  [...`${figure} ${text} ${comparison ?? ''}`.matchAll(/\d+(?:,\d+)?/g)].map(([number]) => number).join(' ')
