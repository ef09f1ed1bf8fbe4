// Substances, injecting, LAR, overdose: asked only with a substance-use problem.
import { type Instrument, multipleGroupsOf, UNKNOWN } from '../../instrument/index.ts'
import { codeBy, codeFlag, codeValues, MISSING_CELL, NO, YES } from './coding.ts'
import type { Partition } from './partition.ts'
import { byServiceType } from './person-partitions.ts'

/** Those with a substance-use problem. */
const substanceGroup = { table: 'category', cells: ['1', '3'] } as const

/** Id of the table of a substance. */
export const substanceTable = (box: string): string => `substance.${box}`

/** The substances, without the box that says none: whoever ticked that has none of these. */
export function substanceBoxes(instrument: Instrument): readonly string[] {
  const boxes = multipleGroupsOf(instrument).find(({ name }) => name === 'substances')
  return boxes?.variables.filter(variable => !boxes.exclusive.includes(variable)) ?? []
}

/** What is asked only after a yes, together with the question that leads to it. */
function withFollowUp(question: string, followUp: string) {
  return codeBy([YES, `${YES}.not`, `${YES}.unknown`, NO, MISSING_CELL], [question, followUp], value => {
    if (value(question) === 0) return NO
    if (value(question) !== 1) return MISSING_CELL
    if (value(followUp) === 1) return YES
    return value(followUp) === 0 ? `${YES}.not` : `${YES}.unknown`
  })
}

const yesOrNo = (variable: string) => codeValues(variable, { [YES]: [1], [NO]: [0], unknown: [UNKNOWN] })

/** Each a table of those with a substance-use problem. */
export function substancePartitions(instrument: Instrument): readonly Partition[] {
  const group = substanceGroup
  return [
    ...substanceBoxes(instrument).map(box => ({ id: substanceTable(box), ...codeFlag(box), group })),
    { id: 'injecting', ...withFollowUp('injects', 'injection_equipment'), group, split: byServiceType },
    { id: 'lar', ...yesOrNo('lar'), group },
    { id: 'overdose', ...withFollowUp('overdose', 'overdose_followed_up'), group, split: byServiceType },
    { id: 'overdoseDanger', ...yesOrNo('overdose_danger'), group },
  ]
}
