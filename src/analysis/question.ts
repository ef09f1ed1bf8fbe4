// Is what is asked for something that there is? Decided before anything is read, so that a refusal tells nothing.
import type { Instrument } from '../instrument/index.ts'
import { fill, joinWords, type Wording } from '../reports/index.ts'
import type { AnalysisQuery } from './contract.ts'
import { type Partner, type PartnerChoice, partnersOf } from './partners.ts'
import type { AnalysisVariable } from './variable.ts'
import { analysisVariables } from './variables.ts'
import { refusals } from './words.ts'

/** A question that there are tables for. */
export type Question = Readonly<{
  variable: AnalysisVariable
  by?: Partner
  among?: Readonly<{ partner: Partner; choice: PartnerChoice }>
  from: number
  to: number
}>

/** Why there is no answer, in words of the language asked for. */
export type Refusal = Readonly<{ refusal: string }>

type Language = keyof Wording

/** Understands a question; undefined when it names a variable that doesn't exist. */
export function understand(
  instrument: Instrument,
  { variable: id, by, among, from, to }: AnalysisQuery,
  language: Language,
): Question | Refusal | undefined {
  const all = analysisVariables(instrument)
  const variable = all.find(each => each.id === id)
  if (!variable) return undefined
  if (from > to) return { refusal: refusals.yearsBackwards[language] }
  const [amongId, choiceId] = among?.split(':') ?? []
  if (by !== undefined && by === amongId) return { refusal: refusals.same[language] }
  const partners = partnersOf(instrument, variable)
  const find = (wanted: string) => partners.find(partner => partner.variable.id === wanted)
  for (const wanted of [by, amongId]) {
    if (wanted === undefined || find(wanted)) continue
    const other = all.find(each => each.id === wanted)
    return other ? { refusal: notTogether(variable, other, partners, language) } : undefined
  }
  const partner = by === undefined ? undefined : find(by)
  if (partner && from < to)
    return { refusal: fill(refusals.threeDimensions[language], { by: partner.variable.label[language] }) }
  const narrowing = amongId === undefined ? undefined : find(amongId)
  const choice = narrowing?.choices.find(each => each.id === choiceId)
  if (narrowing && !choice) return undefined
  if (partner && narrowing && partner.kind === 'part' && narrowing.kind === 'part')
    return {
      refusal: notTogether(
        partner.variable,
        narrowing.variable,
        partnersOf(instrument, partner.variable),
        language,
      ),
    }
  return {
    variable,
    from,
    to,
    ...(partner ? { by: partner } : {}),
    ...(narrowing && choice ? { among: { partner: narrowing, choice } } : {}),
  }
}

function notTogether(
  variable: AnalysisVariable,
  other: AnalysisVariable,
  partners: readonly Partner[],
  language: Language,
): string {
  const named = partners.map(partner => `«${partner.variable.label[language]}»`)
  return fill(refusals.notTogether[language], {
    variable: variable.label[language],
    other: other.label[language],
    partners: named.length > 0 ? joinWords(named) : refusals.nothingTogether[language],
  })
}
