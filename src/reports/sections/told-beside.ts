import type { Basis } from './basis.ts'
import { readOthers } from './comparison-section.ts'
import { type Figures, readFigures } from './figures.ts'

/** Figures that a single one is told beside, and what they are called. */
export type Told = Readonly<{ label: string; figures: Figures }>

/** The latest earlier year that this one can be compared with. */
export function previousYear({
  beside,
}: Pick<Basis, 'beside'>): { year: number; figures: Figures } | undefined {
  const [now, ...before] = beside.series.toReversed()
  if (!now || now.broken) return undefined
  const found = before.find(({ summed }) => summed)
  return found?.summed && { year: found.year, figures: readFigures(found.summed) }
}

/** Region and country. */
export const areasBeside = ({ beside, language }: Pick<Basis, 'beside' | 'language'>): readonly Told[] =>
  readOthers({ beside })
    .filter(({ comparison: { area } }) => area.kind === 'region' || area.kind === 'country')
    .map(({ comparison, figures }) => ({ label: comparison.label[language], figures }))

/** The region, the country and the year before, as far as there are any. */
export function toldBeside(basis: Pick<Basis, 'beside' | 'language'>): readonly Told[] {
  const before = previousYear(basis)
  return [...areasBeside(basis), ...(before ? [{ label: String(before.year), figures: before.figures }] : [])]
}
