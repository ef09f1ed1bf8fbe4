import type { AreaFigures } from '../statistics/index.ts'
import type { Report, ReportLanguage, ReportPlace } from './contract.ts'
import { makeReport } from './municipal-report.ts'
import { nameComparison } from './sections/beside.ts'
import { municipalitiesSection } from './sections/municipalities-section.ts'

/** What the report of an area is made of. `createdAt`: the instant that its figures are approved at, or settled since. */
export type AreaReportSource = Readonly<{
  place: ReportPlace
  year: number
  createdAt: Date
  language: ReportLanguage
  figures: AreaFigures
}>

/**
 * The report of a region, trust, county or the country: the same as a municipality's, of sums of approved figures alone, and
 * its municipalities one by one. Undefined when none of them has approved figures of the year.
 */
export function areaReport(source: AreaReportSource): Report | undefined {
  const { place, year, createdAt, language, figures } = source
  const content = figures.years.at(-1)?.summed
  if (!content) return undefined
  const beside = {
    adults: figures.adults,
    comparisons: figures.comparisons.map(sum => nameComparison(sum, year)),
    series: figures.years,
  }
  const municipalities = municipalitiesSection({ place, year, language, area: figures, content })
  return makeReport({ place, year, createdAt, content, language, beside }, [municipalities])
}
