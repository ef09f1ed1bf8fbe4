import type { Answers, PersonFacts } from './answers.ts'
import { compile, type Plan } from './compile.ts'
import { collectAnswers, countAnswers, HIDDEN, OBLIGATORY } from './count-answers.ts'
import type { Evaluation } from './evaluation.ts'
import type { Instrument } from './instrument.ts'
import { tellMessages } from './tell-messages.ts'

/**
 * Evaluates answers against an instrument. Pure and total: the same facts and answers give the same
 * evaluation, whatever the order of the keys; unknown variables and values that a variable can't hold
 * are as if unanswered (`validateAnswers` tells them).
 */
export function evaluate(instrument: Instrument, facts: PersonFacts, answers: Answers): Evaluation {
  const plan = compile(instrument)
  const { state, standing } = countAnswers(plan, facts, answers)
  const { visible, required } = namesOf(plan, standing)
  let counted: Answers | undefined
  return {
    visible,
    required,
    // Made when asked for: a form that shows messages on every keystroke doesn't need it.
    get countedAnswers() {
      counted ??= collectAnswers(plan, state.values)
      return counted
    },
    ...tellMessages(plan, state, standing),
  }
}

type Names = Pick<Evaluation, 'visible' | 'required'>

/** The sets of the last evaluation by each plan, and what they were made of. */
const latest = new WeakMap<Plan, Readonly<{ standing: Uint8Array; names: Names }>>()

/**
 * The names as sets. Most changes of an answer show or hide nothing: then the sets of the evaluation before
 * are given again, which saves a third of the time and lets a view see that nothing has changed.
 */
function namesOf(plan: Plan, standing: Uint8Array): Names {
  const before = latest.get(plan)
  if (before?.standing.every((value, index) => value === standing[index])) return before.names
  const named = (isMeant: (standing: number) => boolean): ReadonlySet<string> =>
    new Set(plan.questions.filter((_, index) => isMeant(standing[index] ?? HIDDEN)).map(({ name }) => name))
  const names = {
    visible: named(value => value !== HIDDEN),
    required: named(value => value === OBLIGATORY),
  }
  latest.set(plan, { standing, names })
  return names
}
