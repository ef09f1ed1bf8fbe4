// What can be asked for: every table of a release, by what its cells mean.
import {
  areasOf,
  type Instrument,
  multipleGroupsOf,
  questionsOf,
  SEX_CODES,
  titleOf,
} from '../instrument/index.ts'
import { fill, text, type Wording } from '../reports/index.ts'
import {
  AGE_BANDS,
  areaTable,
  COLOURS,
  employed,
  INDEX_LEVELS,
  type Need,
  sexAgeCell,
  unsureTable,
  yellowHousingCells,
} from '../statistics/index.ts'
import { serviceVariables } from './service-variables.ts'
import type { AnalysisVariable, Category } from './variable.ts'
import { answers, names, type Topic } from './words.ts'

type Cells = readonly (readonly [id: string, label: Wording, ...cells: string[]])[]

const NEEDS: readonly Need[] = ['continued', 'ended', 'unmet', 'neither']

/** A category whose cells aren't named has one, called like it. */
const categoriesOf = (cells: Cells): readonly Category[] =>
  cells.map(([id, label, ...of]) => ({ id, label, cells: of.length > 0 ? of : [id] }))

function variable(topic: Topic, id: string, table: string, label: Wording, cells: Cells): AnalysisVariable {
  return { id, topic, label, table, categories: categoriesOf(cells) }
}

const yesNo: Cells = [
  ['yes', answers.yes],
  ['no', answers.no],
]
const colours: Cells = COLOURS.map(colour => [colour, answers[colour]] as const)

/** A wording filled with another. */
const fillBoth = (wording: Wording, values: Readonly<Record<string, Wording>>): Wording => {
  const of = (language: 'nb' | 'nn') =>
    fill(
      wording[language],
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value[language]])),
    )
  return text(of('nb'), of('nn'))
}

const questionOf = (instrument: Instrument, name: string) => {
  const found = questionsOf(instrument).find(({ question }) => question.name === name)?.question
  if (!found) throw new RangeError(`there is no question "${name}"`)
  return found
}

function choice(instrument: Instrument, topic: Topic, table: string, question: string): AnalysisVariable {
  const found = questionOf(instrument, question)
  if (found.kind !== 'choice') throw new RangeError(`"${question}" is no choice`)
  const cells = found.options.map(({ code, label }) => [String(code), label] as const)
  return variable(topic, table, table, titleOf(found), cells)
}

const flag = (instrument: Instrument, topic: Topic, table: string, question: string): AnalysisVariable =>
  variable(topic, table, table, titleOf(questionOf(instrument, question)), yesNo)

function bandLabel({ from, to }: (typeof AGE_BANDS)[number]): Wording {
  const wording = Number.isFinite(to) ? answers.years : answers.andOver
  return text(fill(wording.nb, { from, to }), fill(wording.nn, { from, to }))
}

function people(instrument: Instrument): readonly AnalysisVariable[] {
  const sexes = [
    ['women', answers.women, SEX_CODES.female],
    ['men', answers.men, SEX_CODES.male],
  ] as const
  return [
    variable('people', 'category', 'category', titleOf(questionOf(instrument, 'category')), [
      ['1', answers.substanceOnly],
      ['2', answers.mentalOnly],
      ['3', answers.bothProblems],
    ]),
    variable(
      'people',
      'sex',
      'sexAge',
      names.sex,
      sexes.map(
        ([id, label, sex]) => [id, label, ...AGE_BANDS.map(band => sexAgeCell(sex, band.id))] as const,
      ),
    ),
    variable(
      'people',
      'age',
      'sexAge',
      names.age,
      AGE_BANDS.map(
        band => [band.id, bandLabel(band), ...sexes.map(([, , sex]) => sexAgeCell(sex, band.id))] as const,
      ),
    ),
    variable('people', 'serviceType', 'serviceType', names.serviceType, [
      ['1', answers.health],
      ['2', answers.nav],
      ['3', answers.childWelfare],
    ]),
  ]
}

const countries = ['norway', 'western', 'easternEurope', 'asia', 'africa', 'latinAmerica', 'unknown'] as const
const bornIn: Cells = countries.map(id => [id, answers[id]] as const)

function background(instrument: Instrument): readonly AnalysisVariable[] {
  const born = (table: string, question: string) =>
    variable('people', table, table, titleOf(questionOf(instrument, question)), bornIn)
  return [
    born('birthCountry', 'birth_country'),
    born('birthCountryMother', 'birth_country_mother'),
    born('birthCountryFather', 'birth_country_father'),
    choice(instrument, 'people', 'education', 'education'),
    choice(instrument, 'people', 'workExperience', 'work_experience'),
    choice(instrument, 'people', 'lastEmployment', 'last_employment'),
    variable('people', employed.table, employed.table, names.employed, [
      ['yes', answers.yes, ...employed.cells],
      ['no', answers.no, 'others'],
      ['unknown', answers.unknown],
    ]),
    flag(instrument, 'people', 'cognitive', 'cognitive_difficulties'),
  ]
}

function family(instrument: Instrument): readonly AnalysisVariable[] {
  const contacts = ['home', 'contact', 'noContact', 'others'] as const
  return [
    choice(instrument, 'family', 'livingWith', 'living_with'),
    variable('family', 'childContact', 'children', names.childContact, [
      ...contacts.map(id => [id, answers[id], `${id}.obs`, `${id}.fine`] as const),
      ['none', answers.noChildren],
    ]),
    variable('family', 'childConcern', 'children', names.childConcern, [
      ['obs', answers.obs, ...contacts.map(id => `${id}.obs`)],
      ['fine', answers.fine, ...contacts.map(id => `${id}.fine`)],
      ['none', answers.noChildren],
    ]),
    variable('family', 'ownChildren', 'ownChildren', names.ownChildren, [
      ['1', answers.one],
      ['2', answers.two],
      ['3', answers.three],
      ['4', answers.four],
    ]),
    variable('family', 'pregnancy', 'pregnancy', names.pregnancy, [
      ['obs', answers.pregnantObs],
      ['fine', answers.pregnant],
      ['none', answers.notPregnant],
    ]),
  ]
}

function living(instrument: Instrument): readonly AnalysisVariable[] {
  const areas = areasOf(instrument)
  return [
    variable(
      'living',
      'index',
      'index',
      names.index,
      INDEX_LEVELS.map(level => [level, answers[level]] as const),
    ),
    ...areas.map(({ name, label }) => variable('living', areaTable(name), areaTable(name), label, colours)),
    ...areas.map(({ name, label }) =>
      variable(
        'unsure',
        unsureTable(name),
        unsureTable(name),
        fillBoth(names.unsure, { area: label }),
        yesNo,
      ),
    ),
  ]
}

/** Both sides of a table of two boxes. */
const crossed = (instrument: Instrument, table: string, first: string, second: string) => [
  variable('situation', first, table, boxLabel(instrument, first), [
    ['yes', answers.yes, 'yes.yes', 'yes.no'],
    ['no', answers.no, 'no.yes', 'no.no'],
  ]),
  variable('situation', second, table, boxLabel(instrument, second), [
    ['yes', answers.yes, 'yes.yes', 'no.yes'],
    ['no', answers.no, 'yes.no', 'no.no'],
  ]),
]

function situation(instrument: Instrument): readonly AnalysisVariable[] {
  return [
    choice(instrument, 'situation', 'housingManages', 'housing_manages'),
    variable('situation', 'yellowHousing', 'yellowHousing', names.yellowHousing, [
      ['unpredictable', answers.unpredictable, ...yellowHousingCells.unpredictable],
      ['unacceptable', answers.unacceptable, ...yellowHousingCells.unacceptable],
      ['both', answers.both, ...yellowHousingCells.both],
      ['unknown', answers.notKnown, ...yellowHousingCells.unknown],
    ]),
    variable('situation', 'homelessTime', 'homelessTime', names.homelessTime, [
      ['0-2', answers.underThree],
      ['3-11', answers.toTwelve],
      ['12+', answers.yearOrMore],
    ]),
    {
      ...choice(instrument, 'situation', 'mentalDuration', 'mental_duration'),
      label: names.mentalDuration,
    },
    ...crossed(instrument, 'suicide', 'suicide_attempt', 'suicide_risk'),
    ...crossed(instrument, 'violence', 'violence_exposed', 'violence_exposes_others'),
  ]
}

/** The label of a box of a question with several. */
function boxLabel(instrument: Instrument, box: string): Wording {
  for (const { question } of questionsOf(instrument)) {
    const found = question.kind === 'multiple' ? question.boxes.find(({ name }) => name === box) : undefined
    if (found) return found.label
    if (question.name === box) return titleOf(question)
  }
  throw new RangeError(`there is no box "${box}"`)
}

function substances(instrument: Instrument): readonly AnalysisVariable[] {
  const group = multipleGroupsOf(instrument).find(({ name }) => name === 'substances')
  const boxes = group?.variables.filter(box => !group.exclusive.includes(box)) ?? []
  const threeWays: Cells = [...yesNo, ['unknown', answers.unknown]]
  const followed: Cells = [
    ['yes', answers.yes, 'yes', 'yes.not', 'yes.unknown'],
    ['no', answers.no],
  ]
  const asked = (id: string, question: string, cells: Cells) =>
    variable('substances', id, id, titleOf(questionOf(instrument, question)), cells)
  return [
    ...boxes.map(box =>
      variable(
        'substances',
        `substance.${box}`,
        `substance.${box}`,
        fillBoth(names.substance, { name: boxLabel(instrument, box) }),
        yesNo,
      ),
    ),
    asked('injecting', 'injects', followed),
    asked('lar', 'lar', threeWays),
    asked('overdose', 'overdose', followed),
    asked('overdoseDanger', 'overdose_danger', threeWays),
  ]
}

function plans(instrument: Instrument): readonly AnalysisVariable[] {
  const boxesOf = (group: string) =>
    multipleGroupsOf(instrument).find(({ name }) => name === group)?.variables ?? []
  const plan = (box: string, label: Wording) => variable('plans', `plan.${box}`, `plan.${box}`, label, yesNo)
  return [
    variable('plans', 'plan_individual', 'coordination', boxLabel(instrument, 'plan_individual'), [
      ['yes', answers.yes, ...NEEDS.map(need => `${need}.yes`)],
      ['no', answers.no, ...NEEDS.map(need => `${need}.no`)],
    ]),
    ...boxesOf('plans')
      .filter(box => box !== 'plan_individual')
      .map(box => plan(box, boxLabel(instrument, box))),
    ...boxesOf('group_members').map(box =>
      plan(box, fillBoth(names.member, { name: boxLabel(instrument, box) })),
    ),
    flag(instrument, 'plans', 'pathway', 'national_pathway'),
  ]
}

const made = new Map<string, readonly AnalysisVariable[]>()

/** All that can be asked for of an edition, in the order of the questionnaire. */
export function analysisVariables(instrument: Instrument): readonly AnalysisVariable[] {
  const known = made.get(instrument.version)
  if (known) return known
  const parts = [people, background, family, living, situation, substances, plans, serviceVariables]
  const all = parts.flatMap(part => part(instrument))
  made.set(instrument.version, all)
  return all
}
