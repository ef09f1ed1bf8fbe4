import type { Instrument } from '../instrument/index.ts'
import type { ReportLanguage } from '../reports/contract.ts'
import type { AnalysisChoices } from './contract.ts'
import { partnersOf } from './partners.ts'
import { analysisVariables } from './variables.ts'
import { type Topic, topics } from './words.ts'

/** Everything that can be chosen, in a language. */
export function listTopics(instrument: Instrument, language: ReportLanguage): AnalysisChoices['topics'] {
  const all = analysisVariables(instrument)
  return (Object.keys(topics) as Topic[]).map(topic => ({
    label: topics[topic][language],
    variables: all
      .filter(variable => variable.topic === topic)
      .map(variable => ({
        id: variable.id,
        label: variable.label[language],
        partners: partnersOf(instrument, variable).map(partner => ({
          id: partner.variable.id,
          label: partner.variable.label[language],
          choices: partner.choices.map(({ id, label }) => ({ id, label: label[language] })),
        })),
      })),
  }))
}
