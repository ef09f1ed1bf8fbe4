// Finding services by words of their names, across both tabs that hold them.
import type { Instrument, Language, Section, Service } from '../../../src/instrument/index.ts'

/** The services of a section, in the order of the questionnaire. */
export function servicesIn(section: Section): readonly Service[] {
  return section.questions.filter(question => question.kind === 'service')
}

/** Whether every word of `query` stands in the name of the service or of its section. An empty query finds all. */
function isFound(query: string, service: Service, section: Section, language: Language): boolean {
  const name = `${service.label[language]} ${section.label[language]}`.toLocaleLowerCase('nb')
  return query
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every(word => name.includes(word))
}

export type Hits = Readonly<{
  /** Names of the services found. */
  names: ReadonlySet<string>
  /** How many of them each tab that has services holds, in the order of the tabs. */
  byTab: readonly Readonly<{ tab: string; count: number }>[]
}>

/**
 * The services that a query finds; undefined while nothing is looked for.
 * @param isAsked says of a service whether it is asked about this person; others are never found
 */
export function findServices(
  instrument: Instrument,
  query: string,
  language: Language,
  isAsked: (service: string) => boolean,
): Hits | undefined {
  const words = query.trim()
  if (words === '') return undefined
  const names = new Set<string>()
  const byTab = instrument.tabs.map(tab => {
    const found = tab.sections.flatMap(section =>
      servicesIn(section).filter(each => isAsked(each.name) && isFound(words, each, section, language)),
    )
    for (const { name } of found) names.add(name)
    return {
      tab: tab.name,
      count: found.length,
      holds: tab.sections.some(each => servicesIn(each).length > 0),
    }
  })
  return { names, byTab: byTab.filter(({ holds }) => holds).map(({ tab, count }) => ({ tab, count })) }
}
