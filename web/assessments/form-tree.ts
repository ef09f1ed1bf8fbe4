// How a section is laid out: each question with those that follow it up, so that a follow-up stands where it was asked for.
import { type Question, type Section, variableNamesOf } from '../../src/instrument/index.ts'

/** A question and the questions shown beneath (or beside) it. */
export type Block = Readonly<{ question: Question; followUps: readonly Block[] }>

/** The questions of a section as a tree, in the order of the questionnaire. */
export function blocksOf(section: Section): readonly Block[] {
  const owners = new Map<string, string>()
  const children = new Map<string, Question[]>()
  const roots: Question[] = []
  for (const question of section.questions) {
    const owner = question.follows === undefined ? undefined : owners.get(question.follows)
    if (owner === undefined) roots.push(question)
    else children.set(owner, [...(children.get(owner) ?? []), question])
    for (const variable of variableNamesOf(question)) owners.set(variable, question.name)
  }
  const build = (question: Question): Block => ({
    question,
    followUps: (children.get(question.name) ?? []).map(build),
  })
  return roots.map(build)
}

/** Whether a section is shown as a table of services. */
export function isServiceTable(section: Section): boolean {
  return section.questions.some(question => question.kind === 'service')
}

/** Whether a section is a list of numbers with a mark beside each (the children whom the person meets). */
export function isNumberList(section: Section): boolean {
  const blocks = blocksOf(section)
  return blocks.length > 1 && blocks.every(({ question }) => question.kind === 'number')
}
