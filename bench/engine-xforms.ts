import type { AnyNode, RootNode } from '@getodk/xforms-engine'
import { JSDOM } from 'jsdom'
import {
  type Instrument,
  type PlacedQuestion,
  type Question,
  questionsOf,
  receivedOf,
  recommendedOf,
  type Text,
  unsureOf,
} from '../src/instrument/index.ts'
import { conditionWriter, type Dialect, noteOf, shownOn, toldOn } from './engine-conditions.ts'
import { elementsOf, initialOf, type Peer } from './engine-peer.ts'

const dialect: Dialect = {
  isOneOf: (variable, values) => values.map(value => `/data/${variable} = '${value}'`).join(' or '),
  isTicked: (box, group) => `selected(/data/${group}, '${box}')`,
  anyTicked: group => `/data/${group} != ''`,
  isAbove: (variable, value) => `/data/${variable} > ${value}`,
  exceeds: (variable, other) => `/data/${variable} > /data/${other}`,
  fact: name => `/data/${name}`,
  not: expression => `not(${expression})`,
  toNumber: expression => `if(${expression}, 1, 0)`,
  always: 'true()',
  never: 'false()',
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const label = (text: Text): string => `<label>${escapeXml(text.nb)}</label>`

/** The form of an instrument as ODK XForm: a group per section, a note per rule. */
function xform(instrument: Instrument): string {
  const write = conditionWriter(instrument, dialect)
  const placed = questionsOf(instrument)
  const bind = (place: PlacedQuestion): string => {
    const { question } = place
    const condition = shownOn(place)
    const relevant = condition ? ` relevant="${escapeXml(write(condition))}"` : ''
    const required = question.requiredWhen ? ` required="${escapeXml(write(question.requiredWhen))}"` : ''
    const type = question.kind === 'number' ? 'int' : 'string'
    const own = elementsOf(question).filter(name => name !== unsureOf(question.name))
    const binds = own.map(name => `<bind nodeset="/data/${name}" type="${type}"${relevant}${required}/>`)
    if (question.kind !== 'rating') return binds.join('')
    const { name } = question
    return `${binds.join('')}<bind nodeset="/data/${unsureOf(name)}" type="string" relevant="/data/${name} = '1'"/>`
  }
  const groups = instrument.tabs.flatMap(tab =>
    tab.sections.map(
      ({ label: heading, questions: asked }) =>
        `<group>${label(heading)}${asked.map(control).join('')}</group>`,
    ),
  )
  const notes = instrument.rules.map(noteOf)
  const noteBinds = instrument.rules.map(
    rule =>
      `<bind nodeset="/data/${noteOf(rule)}" readonly="true()" type="string" relevant="${escapeXml(write(toldOn(instrument, rule)))}"/>`,
  )
  const noteInputs = instrument.rules.map(rule => textInput(noteOf(rule), rule.text.nb))
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>${escapeXml(instrument.title.nb)}</h:title><model>
<instance><data id="instrument" version="${instrument.version}"><age/><sex/>${placed.map(instanceOf).join('')}${notes.map(note => `<${note}/>`).join('')}</data></instance>
<bind nodeset="/data/age" type="int"/>${placed.map(bind).join('\n')}${noteBinds.join('\n')}
</model></h:head>
<h:body>${textInput('age', 'Alder')}${textInput('sex', 'Kjønn')}${groups.join('\n')}${noteInputs.join('\n')}</h:body></h:html>`
}

function instanceOf({ question }: PlacedQuestion): string {
  return elementsOf(question)
    .map(name => `<${name}>${initialOf(question, name) ?? ''}</${name}>`)
    .join('')
}

function textInput(name: string, text: string): string {
  return `<input ref="/data/${name}"><label>${escapeXml(text)}</label></input>`
}

function selectOne(name: string, text: Text, items: readonly (readonly [string, Text])[]): string {
  return select('select1', name, text, items)
}

function select(kind: string, name: string, text: Text, items: readonly (readonly [string, Text])[]): string {
  const written = items.map(([value, item]) => `<item>${label(item)}<value>${value}</value></item>`)
  return `<${kind} ref="/data/${name}">${label(text)}${written.join('')}</${kind}>`
}

const YES_NO: readonly (readonly [string, Text])[] = [
  ['1', { nb: 'Ja', nn: 'Ja' }],
  ['0', { nb: 'Nei', nn: 'Nei' }],
]

const RATINGS = ['1', '2', '3', '4', '5'].map(rating => [rating, { nb: rating, nn: rating }] as const)

function control(question: Question): string {
  const { name, label: text } = question
  switch (question.kind) {
    case 'choice':
      return selectOne(
        name,
        text,
        question.options.map(option => [String(option.code), option.label]),
      )
    case 'multiple':
      return select(
        'select',
        name,
        text,
        question.boxes.map(box => [box.name, box.label]),
      )
    case 'number':
      return `<input ref="/data/${name}">${label(text)}</input>`
    case 'flag':
      return selectOne(name, text, YES_NO)
    case 'rating':
      return `${selectOne(name, text, RATINGS)}${selectOne(unsureOf(name), text, YES_NO)}`
    case 'service':
      return `${selectOne(receivedOf(name), text, YES_NO)}${selectOne(recommendedOf(name), text, YES_NO)}`
  }
}

/**
 * The engine asks its surroundings for a DOM; this gives it jsdom's, as its own tests do. Its parser, made for
 * CommonJS, asks for `__dirname` too when it sees Node, though it never reads a file.
 */
async function loadEngine() {
  const { window } = new JSDOM('')
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true })
  }
  Object.assign(globalThis, { __dirname: import.meta.dirname })
  return import('@getodk/xforms-engine')
}

function leavesOf(node: AnyNode | RootNode): readonly AnyNode[] {
  const children = node.currentState.children as readonly AnyNode[] | null
  if (!children) return [node as AnyNode]
  return children.flatMap(leavesOf)
}

/** The form in ODK Web Forms' engine. */
export async function xformsPeer(instrument: Instrument): Promise<Peer> {
  const { createInstance } = await loadEngine()
  const { root } = await createInstance(xform(instrument))
  const nodes = new Map(leavesOf(root).map(node => [node.currentState.reference.replace('/data/', ''), node]))
  const questions = questionsOf(instrument).map(({ question }) => question)
  const boxes = questions.flatMap(question =>
    question.kind === 'multiple' ? question.boxes.map(box => [box.name, question.name] as const) : [],
  )
  const groupOf = new Map(boxes)
  const set = (name: string, value: number | string | undefined): void => {
    const node = nodes.get(name)
    if (node?.nodeType === 'input') node.setValue(value === undefined ? '' : String(value))
    else if (node?.nodeType === 'select') node.selectValue(value === undefined ? null : String(value))
    else throw new Error(`the form has no control for "${name}"`)
  }
  return {
    name: '@getodk/xforms-engine',
    fill(facts, answers) {
      set('age', facts.age)
      set('sex', facts.sex)
      for (const question of questions) {
        const node = nodes.get(question.name)
        if (question.kind === 'multiple' && node?.nodeType === 'select') {
          node.selectValues(question.boxes.map(box => box.name).filter(name => answers[name] === 1))
        } else {
          for (const name of elementsOf(question)) set(name, answers[name] ?? initialOf(question, name))
        }
      }
    },
    change(variable, value) {
      const node = nodes.get(groupOf.get(variable) ?? '')
      if (node?.nodeType === 'select') {
        const others = node.currentState.value.filter((box: string) => box !== variable)
        node.selectValues(value === 1 ? [...others, variable] : others)
      } else set(variable, value)
    },
    isVisible: element => nodes.get(element)?.currentState.relevant ?? false,
  }
}
