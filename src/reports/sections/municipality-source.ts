import type { AreaFigures } from '../../statistics/index.ts'
import type { ReportLanguage, ReportPlace } from '../contract.ts'
import type { Summable } from './figures.ts'

/** An area with its municipalities, and what they are added up to. */
export type MunicipalitiesSource = Readonly<{
  place: ReportPlace
  year: number
  language: ReportLanguage
  area: Pick<AreaFigures, 'members' | 'pools' | 'adults'>
  content: Summable
}>
