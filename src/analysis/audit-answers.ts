// Self-service as the auditor sees it: every answer that a release can give.
import { getInstrument } from '../instrument/index.ts'
import {
  checkDerived,
  type Derived,
  type DisclosureFinding,
  type ReleaseContent,
  type YearTables,
} from '../statistics/index.ts'
import { type Grid, makeGrid } from './grid.ts'
import { type Partner, partnersOf } from './partners.ts'
import type { Question } from './question.ts'
import type { AnalysisVariable } from './variable.ts'
import { analysisVariables } from './variables.ts'

/** What an audit of answers went through, and what it found. */
export type AnswerAudit = Readonly<{
  questions: number
  answered: number
  numbers: number
  findings: readonly DisclosureFinding[]
}>

/**
 * Asks a release everything that can be asked of it, and shows that each number is a sum of counts that the release tells
 * anyway. Then self-service adds nothing to what the solver has gone through.
 */
export function auditAnswers(content: ReleaseContent): AnswerAudit {
  const instrument = getInstrument(content.instrument)
  const tables = new Map(content.tables.map(table => [table.id, table]))
  const years: readonly YearTables[] = [{ year: 2026, tables, releases: 1, broken: false }]
  const questions = analysisVariables(instrument).flatMap(variable =>
    questionsOf(variable, partnersOf(instrument, variable)),
  )
  const grids = questions.flatMap(question => {
    const grid = makeGrid(question, years)
    return 'nothing' in grid ? [] : [{ question, grid }]
  })
  const derived = grids.flatMap(({ question, grid }) => numbersOf(question, grid))
  return {
    questions: questions.length,
    answered: grids.length,
    numbers: derived.length,
    findings: checkDerived(content, derived),
  }
}

function questionsOf(variable: AnalysisVariable, partners: readonly Partner[]): readonly Question[] {
  const years = { from: 2026, to: 2026 }
  const narrowings = [
    undefined,
    ...partners.flatMap(partner => partner.choices.map(choice => ({ partner, choice }))),
  ]
  return [undefined, ...partners].flatMap(by =>
    narrowings
      .filter(among => !by || !among || by.variable.id !== among.partner.variable.id)
      .filter(among => !(by?.kind === 'part' && among?.partner.kind === 'part'))
      .map((among): Question => ({ variable, ...years, ...(by ? { by } : {}), ...(among ? { among } : {}) })),
  )
}

const numbersOf = ({ variable, by, among }: Question, { columns, all }: Grid): readonly Derived[] =>
  [...columns, ...(all ? [all] : [])].flatMap(({ label, figures }) =>
    (figures ?? []).map(({ count, of }, place) => ({
      name: [variable.id, by?.variable.id, among?.choice.id, label.nb, variable.categories[place]?.id].join(
        ' ',
      ),
      shown: count,
      of,
    })),
  )
