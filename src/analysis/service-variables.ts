import { type Instrument, questionsOf } from '../instrument/index.ts'
import { fill, text, type Wording } from '../reports/index.ts'
import { type Need, partitionsOf, serviceSources } from '../statistics/index.ts'
import type { AnalysisVariable, Category } from './variable.ts'
import { answers, names } from './words.ts'

/** Names that say too little, or what others are called too, away from their heading in the questionnaire. */
const UNCLEAR: readonly string[] = ['team_other', 'somatic_inpatient', 'tsb_lar']

const NEEDS: readonly Need[] = ['continued', 'ended', 'unmet', 'neither']

/** Every service by what became of it, and the two questions of whether people have any of several. */
export function serviceVariables(instrument: Instrument): readonly AnalysisVariable[] {
  const placed = questionsOf(instrument).filter(({ question }) => question.kind === 'service')
  const partitions = new Map(partitionsOf(instrument).map(partition => [partition.id, partition]))
  const labelOf = (service: string): Wording => {
    const found = placed.find(({ question }) => question.name === service)
    if (!found) throw new RangeError(`there is no service "${service}"`)
    const { question, section } = found
    const alike =
      UNCLEAR.includes(service) ||
      placed.filter(other => other.question.label.nb === question.label.nb).length > 1
    const write = (language: 'nb' | 'nn') =>
      alike
        ? fill(names.inSection[language], {
            name: question.label[language],
            section: section.label[language],
          })
        : question.label[language]
    return text(write('nb'), write('nn'))
  }
  const any = (table: 'housingServices' | 'childWelfare'): AnalysisVariable => ({
    id: table,
    topic: 'services',
    label: names[table],
    table,
    categories: (['received', 'unmet', 'neither'] as const).map(id => ({
      id,
      label: answers[id],
      cells: [id],
    })),
  })
  const services = serviceSources(instrument).map((found): AnalysisVariable => {
    const { service, base, sources } = found
    const named = {
      id: `service.${service}`,
      topic: 'services',
      label: labelOf(service),
      table: base,
    } as const
    const all = Object.values(sources).flat()
    const isSpread = all.some(({ table }) => table !== base)
    const shown = all.flatMap(({ cells }) => cells)
    const rest = partitions.get(base)?.cells.filter(cell => !shown.includes(cell)) ?? []
    const cellsOf = (need: Need) => (need === 'neither' ? rest : sources[need].flatMap(({ cells }) => cells))
    const categories = NEEDS.map(
      (id): Category => ({ id, label: answers[id], cells: isSpread ? [] : cellsOf(id) }),
    )
    return { ...named, categories, ...(isSpread ? { spread: found } : {}) }
  })
  return [any('housingServices'), any('childWelfare'), ...services]
}
