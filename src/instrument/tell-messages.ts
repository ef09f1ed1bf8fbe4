import type { Plan, PlannedQuestion } from './compile.ts'
import { MISSING, type State } from './compile-condition.ts'
import { HIDDEN, OBLIGATORY } from './count-answers.ts'
import type { Evaluation } from './evaluation.ts'
import type { Message } from './message.ts'

type Told = Pick<Evaluation, 'errors' | 'warnings' | 'tabs' | 'remaining'>

type Telling = Readonly<{
  errors: Message[]
  warnings: Message[]
  tabs: { name: string; errors: number; warnings: number; remaining: number }[]
}>

/** Writes the messages of all shown questions, in their order, and sums them up per tab. */
export function tellMessages(plan: Plan, state: State, standing: Uint8Array): Told {
  const telling: Telling = {
    errors: [],
    warnings: [],
    tabs: plan.tabs.map(name => ({ name, errors: 0, warnings: 0, remaining: 0 })),
  }
  let remaining = 0
  for (let index = 0; index < plan.questions.length; index++) {
    if (standing[index] === HIDDEN) continue
    const question = plan.questions[index] as PlannedQuestion
    if (standing[index] === OBLIGATORY && !isAnswered(question, state.values)) {
      remaining++
      const tab = telling.tabs[question.tab]
      if (tab) tab.remaining++
      tell(telling, question, question.missing)
    }
    if (question.kind === 'number') checkNumber(telling, question, state.values)
    if (question.rules.length > 0) checkRules(telling, question, state)
  }
  const { errors, warnings, tabs } = telling
  return {
    errors,
    warnings,
    remaining,
    tabs: tabs.map(tab => ({ ...tab, state: tab.errors > 0 ? 'red' : 'green' })),
  }
}

function tell({ errors, warnings, tabs }: Telling, question: PlannedQuestion, message: Message): void {
  const tab = tabs[question.tab]
  if (!tab) return
  if (message.severity === 'error') {
    errors.push(message)
    tab.errors++
  } else {
    warnings.push(message)
    tab.warnings++
  }
}

/** A lone box and a service are answered as they stand. */
function isAnswered({ kind, first }: PlannedQuestion, values: Int32Array): boolean {
  return kind === 'flag' || kind === 'service' || values[first] !== MISSING
}

function checkNumber(telling: Telling, question: PlannedQuestion, values: Int32Array): void {
  const value = values[question.first] ?? MISSING
  if (value === MISSING) return
  if (value < question.min || value > question.max) tell(telling, question, question.range)
  else if (value > question.reasonableMax) tell(telling, question, question.unreasonable)
}

function checkRules(telling: Telling, question: PlannedQuestion, state: State): void {
  for (const { holds, message } of question.rules) {
    if (holds(state)) tell(telling, question, message)
  }
}
