import { Model } from 'survey-core'
import {
  type Condition,
  type Instrument,
  type Question,
  questionsOf,
  receivedOf,
  recommendedOf,
  type Section,
  type Tab,
  unsureOf,
  variableNamesOf,
  variablesIn,
} from '../src/instrument/index.ts'
import { conditionWriter, type Dialect, noteOf, shownOn, toldOn } from './engine-conditions.ts'
import { elementsOf, initialOf, type Peer } from './engine-peer.ts'

type Element = Readonly<Record<string, unknown>>

const dialect: Dialect = {
  isOneOf: (variable, values) => values.map(value => `{${variable}} = ${value}`).join(' or '),
  isTicked: (box, group) => `{${group}} contains '${box}'`,
  anyTicked: group => `{${group}} notempty`,
  isAbove: (variable, value) => `{${variable}} > ${value}`,
  exceeds: (variable, other) =>
    `{${variable}} notempty and {${other}} notempty and {${variable}} > {${other}}`,
  fact: name => `{${name}}`,
  not: expression => `!(${expression})`,
  toNumber: expression => `iif(${expression}, 1, 0)`,
  always: '1 = 1',
  never: '1 = 0',
}

/** The form of an instrument as the JSON of SurveyJS: a page per tab, a panel per section, a text per rule. */
function surveyJson(instrument: Instrument): Element {
  const write = conditionWriter(instrument, dialect)
  const expand = expander(instrument)
  const panel = (tab: Tab, section: Section): Element => ({
    type: 'panel',
    name: `section_${section.name}`,
    title: section.label.nb,
    elements: section.questions.flatMap(question => {
      const condition = shownOn({ question, section, tab })
      return elements(question, {
        title: question.label.nb,
        ...(condition && { visibleIf: write(expand(condition)) }),
        ...(question.requiredWhen && { requiredIf: write(question.requiredWhen) }),
      })
    }),
  })
  const pages = instrument.tabs.map(tab => ({
    name: `tab_${tab.name}`,
    title: tab.label.nb,
    elements: tab.sections.map(section => panel(tab, section)),
  }))
  const notes = instrument.rules.map(rule => ({
    type: 'html',
    name: noteOf(rule),
    html: rule.text.nb,
    visibleIf: write(expand(toldOn(instrument, rule))),
  }))
  return { pages: [...pages, { name: 'messages', elements: notes }] }
}

/**
 * Makes conditions that hold by themselves. SurveyJS reads answers of hidden questions too, so that a
 * condition on an answer takes along the condition on which that answer's question is shown.
 */
function expander(instrument: Instrument): (condition: Condition) => Condition {
  const shown = new Map(
    questionsOf(instrument).flatMap(placed =>
      variableNamesOf(placed.question).map(name => [name, shownOn(placed)] as const),
    ),
  )
  const asked = (variable: string): readonly Condition[] => {
    const condition = shown.get(variable)
    const unsureFor = variable.endsWith('_unsure') ? variable.slice(0, -'_unsure'.length) : undefined
    const green: Condition[] = unsureFor ? [{ answer: unsureFor, in: [1] }] : []
    return condition ? [...green, expand(condition)] : green
  }
  const expand = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(expand) }
    if ('any' in condition) return { any: condition.any.map(expand) }
    if ('not' in condition) return { not: expand(condition.not) }
    if ('of' in condition) return { atLeast: condition.atLeast, of: condition.of.map(expand) }
    const needed = variablesIn(condition).flatMap(asked)
    return needed.length > 0 ? { all: [...needed, condition] } : condition
  }
  return expand
}

function elements(question: Question, common: Element): readonly Element[] {
  const { name } = question
  switch (question.kind) {
    case 'choice': {
      const choices = question.options.map(({ code, label }) => ({ value: code, text: label.nb }))
      return [{ ...common, type: 'radiogroup', name, choices }]
    }
    case 'multiple': {
      const choices = question.boxes.map(box => ({ value: box.name, text: box.label.nb }))
      return [{ ...common, type: 'checkbox', name, choices }]
    }
    case 'number': {
      const { min, max } = question
      return [{ ...common, type: 'text', inputType: 'number', name, min, max }]
    }
    case 'flag':
      return [{ ...common, type: 'boolean', name, defaultValue: 0, valueTrue: 1, valueFalse: 0 }]
    case 'rating':
      return [
        { ...common, type: 'rating', name, rateMin: 1, rateMax: 5 },
        { type: 'boolean', name: unsureOf(name), valueTrue: 1, valueFalse: 0, visibleIf: `{${name}} = 1` },
      ]
    case 'service': {
      const yesOrNo = { ...common, type: 'boolean', defaultValue: 0, valueTrue: 1, valueFalse: 0 }
      return [
        { ...yesOrNo, name: receivedOf(name) },
        { ...yesOrNo, name: recommendedOf(name) },
      ]
    }
  }
}

/** The form in survey-core. */
export function surveyPeer(instrument: Instrument): Peer {
  const model = new Model(surveyJson(instrument))
  const questions = questionsOf(instrument).map(({ question }) => question)
  const boxes = questions.flatMap(question =>
    question.kind === 'multiple' ? question.boxes.map(box => [box.name, question.name] as const) : [],
  )
  const groupOf = new Map(boxes)
  return {
    name: 'survey-core',
    fill(facts, answers) {
      model.setVariable('age', facts.age)
      model.setVariable('sex', facts.sex)
      const data: Record<string, unknown> = {}
      for (const question of questions) {
        if (question.kind === 'multiple') {
          data[question.name] = question.boxes.map(box => box.name).filter(name => answers[name] === 1)
        } else {
          for (const name of elementsOf(question)) data[name] = answers[name] ?? initialOf(question, name)
        }
      }
      model.data = data
    },
    change(variable, value) {
      const group = groupOf.get(variable)
      if (group) {
        const others = ((model.getValue(group) ?? []) as string[]).filter(name => name !== variable)
        model.setValue(group, value === 1 ? [...others, variable] : others)
      } else model.setValue(variable, value)
    },
    isVisible: element => model.getQuestionByName(element)?.isVisible ?? false,
    validate: () => model.validate(false),
  }
}
