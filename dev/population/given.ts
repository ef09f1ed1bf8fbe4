import type { Answers } from '../../src/instrument/index.ts'
import { type Habit, servicesOfParents, servicesOfThePregnant, servicesOfTheYoung } from './habits.ts'
import type { Subject } from './subject.ts'

type Given = (answers: Answers, subject: Subject) => Habit | undefined

const never: Habit = [0, 0, 0]
const share = (substance: number, mental: number = substance): Habit => [substance, mental, 0]

const ticked = (answers: Answers, ...names: string[]) => names.some(name => (answers[name] ?? 0) > 0)

/** Drugs are behind it, or it doesn't happen. */
const notWithoutSubstances: Given = answers => (answers.substance_none === 1 ? never : undefined)

/** The rarer, the redder meaningful activity is rated. */
const rarerWhenRed =
  (ordinary: number): Given =>
  ({ activity }) =>
    activity === 5 ? share(ordinary * 0.12) : share(activity === 1 ? ordinary * 1.6 : ordinary)

/**
 * What follows nearly by itself from an answer given before, by the box, question or service it decides; undefined
 * leaves it to the habits.
 */
const dependencies: Readonly<Record<string, Given>> = {
  household_children: (_, { facts }) => (facts.age > 65 ? never : undefined),
  injects: notWithoutSubstances,
  overdose: notWithoutSubstances,
  overdose_danger: notWithoutSubstances,
  activity_work: ({ last_employment, activity }) =>
    last_employment === 1 && activity !== 5 ? share(0.7, 0.8) : share(0.01),
  activity_education: ({ activity }, { facts }) =>
    activity === 5 ? never : share(facts.age < 30 ? 0.25 : 0.02),
  activity_municipal: rarerWhenRed(0.24),
  activity_user_organisation: rarerWhenRed(0.08),
  activity_voluntary: rarerWhenRed(0.1),
  activity_private: rarerWhenRed(0.34),
  income_employment: ({ activity_work, last_employment, work_experience }) =>
    activity_work === 1 && last_employment === 1 && work_experience !== 0 ? share(0.75) : never,
  nav_temp_housing: ({ housing }) => share(housing === 5 ? 0.55 : housing === 1 ? 0.004 : 0.1),
  home_with_staff: ({ housing }) => (housing === 5 ? never : undefined),
  home_without_staff: ({ housing }) => (housing === 5 ? share(0.3) : undefined),
  nursing_home: ({ housing }) => (housing === 5 ? never : undefined),
  care_institution: ({ housing }) => (housing === 5 ? never : undefined),
  nav_temp_benefit: ({ income_work_benefits }) => (income_work_benefits === 1 ? share(0.75) : share(0.06)),
  nav_lasting_benefit: ({ income_other_benefits }, { facts }) =>
    facts.age < 20 ? never : income_other_benefits === 1 ? share(0.7) : share(0.04),
  nav_social_benefit: ({ income_other_benefits }) =>
    income_other_benefits === 1 ? share(0.5, 0.25) : share(0.14, 0.05),
  tsb_lar: ({ lar }) => (lar === 1 ? share(0.97) : never),
  phv_compulsory_in: ({ phv_inpatient_received }) =>
    phv_inpatient_received === 1 ? share(0.18, 0.14) : never,
  maternity_care: () => share(0.8),
  nav_family_benefit: () => share(0.35, 0.5),
  school_health: (_, { facts }) => share(facts.age < 20 ? 0.3 : 0.01),
}

/** The habit that follows from earlier answers, or from who the service is for. */
export function habitGiven(name: string, answers: Answers, subject: Subject): Habit | undefined {
  if (!isFor(name, answers, subject)) return never
  const given = dependencies[name]?.(answers, subject)
  if (given) return given
  if (servicesOfParents.includes(name)) return [0.12, 0.06, 0.4]
  return servicesOfTheYoung.includes(name) ? [0.1, 0.12, 0.2] : undefined
}

function isFor(name: string, answers: Answers, { facts }: Subject): boolean {
  if (servicesOfTheYoung.includes(name)) return facts.age < 25
  if (servicesOfThePregnant.includes(name)) return answers.pregnant === 1
  if (!servicesOfParents.includes(name)) return true
  return ticked(answers, 'children_own_home', 'children_own_contact', 'children_own_no_contact')
}

/** Children in the home belong with the box that says so; whose they are follows from the person's age. */
export function livesWith(name: string, answers: Answers, { facts }: Subject): boolean | undefined {
  const withChildren = answers.household_children === 1
  if (name === 'children_own_home') return withChildren && facts.age >= 20
  if (name === 'children_siblings_home') return withChildren && facts.age < 20
  return name === 'children_others_home' ? false : undefined
}
