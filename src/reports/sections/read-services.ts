// The services of a release, and which of them are needed.
import { type Instrument, type PlacedQuestion, questionsOf } from '../../instrument/index.ts'
import { countService, type Need, serviceSources } from '../../statistics/index.ts'
import type { ReportLanguage } from '../contract.ts'
import { type Figures, TELLING_MIN } from './figures.ts'
import { serviceTexts } from './service-texts.ts'

/** A service as it is shown: people by what became of it, of `base` people. */
export type ServiceFigures = Readonly<{
  name: string
  /** As in its own section, and so that it can stand alone. */
  label: string
  fullLabel: string
  section: string
  base: number
  counts: Readonly<Record<Need, number>>
}>

/** The services of the questionnaire, in its order. */
export const servicesIn = (instrument: Instrument): PlacedQuestion[] =>
  questionsOf(instrument).filter(({ question }) => question.kind === 'service')

/** The services that the release has, in the order of the questionnaire. */
export function readServices(
  instrument: Instrument,
  figures: Figures,
  language: ReportLanguage,
): ServiceFigures[] {
  const all = servicesIn(instrument)
  const nameFully = (placed: PlacedQuestion): string => fullNameOf(placed, all, language)
  const sources = new Map(serviceSources(instrument).map(found => [found.service, found]))
  return all.flatMap((placed): ServiceFigures[] => {
    const found = sources.get(placed.question.name)
    const counted = found && countService(found, figures.find)
    if (!counted) return []
    return [
      {
        name: placed.question.name,
        label: placed.question.label[language],
        fullLabel: nameFully(placed),
        section: placed.section.label[language],
        ...counted,
      },
    ]
  })
}

/** What a service is called where nothing around it says of which part it is. */
export function fullNameOf(
  { question, section }: PlacedQuestion,
  all: readonly PlacedQuestion[],
  language: ReportLanguage,
): string {
  const own = serviceTexts.fullNames[question.name]
  if (own) return own[language]
  const name = question.label[language]
  const shared = all.filter(other => other.question.label[language] === name).length > 1
  return shared ? `${name} (${(serviceTexts.sections[section.name] ?? section.label)[language]})` : name
}

/** The services with an unmet need worth pointing at, the greatest first. */
export function rankUnmet(services: readonly ServiceFigures[]): ServiceFigures[] {
  return services
    .filter(({ counts }) => counts.unmet >= TELLING_MIN)
    .sort((a, b) => b.counts.unmet - a.counts.unmet)
}
