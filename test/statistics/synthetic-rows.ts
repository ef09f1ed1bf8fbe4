import { areasOf, type Instrument, livingConditionsIndex, questionsOf } from '../../src/instrument/index.ts'
import type { Random, RegisterRow } from '../../src/statistics/index.ts'

/** Made-up rows for tests: ratings and services follow one latent severity, so that they hang together. */
export function syntheticRows(
  instrument: Instrument,
  year: number,
  people: number,
  random: Random,
): RegisterRow[] {
  return Array.from({ length: people }, () => syntheticRow(instrument, year, random))
}

type Answers = Record<string, number>

function syntheticRow(instrument: Instrument, year: number, random: Random): RegisterRow {
  const severity = (random(1000) + random(1000)) / 2000
  const answers: Answers = {
    birth_year: year - 17 - Math.floor((random(60) + random(60)) / 2),
    sex: random(100) < 62 ? 1 : 2,
    category: [1, 2, 2, 2, 2, 3, 3, 3][random(8)] ?? 2,
  }
  rateAreas(instrument, answers, severity, random)
  giveServices(instrument, answers, severity, year, random)
  giveBackground(answers, year, random)
  giveFamily(answers, severity, random)
  giveSubstances(answers, severity, random)
  givePlans(answers, severity, random)
  const index = livingConditionsIndex(instrument, answers)
  return { year, value: variable => answers[variable] ?? null, indexMean: index?.score ?? null }
}

const pick = <Value>(values: readonly [Value, ...Value[]], random: Random): Value =>
  values[random(values.length)] ?? values[0]

function giveBackground(answers: Answers, year: number, random: Random): void {
  answers.service_type = pick([1, 1, 1, 1, 2, 2, 3], random)
  answers.birth_country = pick([1, 1, 1, 1, 1, 1, 1, 2, 4, 5, 6, 99], random)
  answers.education = pick([0, 1, 1, 2, 2, 3, 3, 4, 5, 99], random)
  answers.work_experience = pick([0, 1, 2, 3, 3, 99], random)
  if (answers.work_experience >= 1 && answers.work_experience <= 3)
    answers.last_employment = pick([1, 2, 3, 3, 99], random)
  giveIncome(answers, random)
  if (year - (answers.birth_year ?? 0) < 25) {
    answers.birth_country_mother = pick([1, 1, 1, 5, 99], random)
    answers.birth_country_father = pick([1, 1, 1, 5, 99, 99], random)
  }
  answers.cognitive_difficulties = random(4) === 0 ? 1 : 0
  answers.suicide_attempt = random(12) === 0 ? 1 : 0
  answers.suicide_risk = random(9) === 0 ? 1 : 0
  if (answers.category !== 1) answers.mental_duration = pick([1, 2, 3, 3, 3, 99], random)
}

function giveIncome(answers: Answers, random: Random): void {
  const isEmployed = answers.last_employment === 1 && random(3) > 0
  answers.income_employment = isEmployed ? 1 : 0
  answers.income_unknown = !isEmployed && random(15) === 0 ? 1 : 0
  if (isEmployed) answers.employment_share = pick([1, 2, 3, 4, 99], random)
}

function giveFamily(answers: Answers, severity: number, random: Random): void {
  answers.living_with = pick([1, 1, 1, 2, 2, 99], random)
  const row = pick(
    [
      undefined,
      undefined,
      undefined,
      'children_own_home',
      'children_own_contact',
      'children_own_no_contact',
      'children_others_contact',
    ],
    random,
  )
  if (row) {
    answers[row] = 1 + random(3)
    answers[`${row}_obs`] = random(1000) < 600 * severity ? 1 : 0
  }
  answers.pregnant = answers.sex === 2 && random(40) === 0 ? 1 : 0
}

function giveSubstances(answers: Answers, severity: number, random: Random): void {
  const likely = (share: number): 0 | 1 => (random(1000) < 1000 * share * (0.5 + severity) ? 1 : 0)
  answers.housing_manages = pick([1, 1, 1, 0, 99], random)
  const housing = answers.housing ?? 1
  if (housing === 5) answers.homeless_months = random(24)
  if (housing > 1 && housing < 5) {
    answers.housing_predictable = pick([0, 0, 0, 1, 1, 1, 99], random)
    answers.housing_standard = answers.housing_predictable === 1 ? pick([0, 0, 99], random) : random(2)
  }
  answers.violence_exposed = likely(0.2)
  answers.violence_exposes_others = likely(0.08)
  if (answers.category === 2) return
  answers.substance_alcohol = likely(0.5)
  answers.substance_cannabis = likely(0.4)
  answers.substance_amphetamine = likely(0.25)
  answers.substance_heroin = likely(0.1)
  answers.injects = answers.substance_amphetamine === 1 ? likely(0.6) : 0
  if (answers.injects === 1) answers.injection_equipment = pick([0, 1, 1, 99], random)
  answers.lar = likely(0.15)
  answers.overdose = likely(0.1)
  if (answers.overdose === 1) answers.overdose_followed_up = pick([0, 0, 1, 99], random)
  answers.overdose_danger = answers.substance_heroin
}

function givePlans(answers: Answers, severity: number, random: Random): void {
  const likely = (share: number): 0 | 1 => (random(1000) < 1000 * share * (0.5 + severity) ? 1 : 0)
  answers.plan_individual = likely(0.14)
  answers.plan_crisis = likely(0.2)
  answers.plan_responsibility_group = likely(0.25)
  answers.national_pathway = likely(0.1)
  if (answers.plan_responsibility_group === 1) {
    answers.group_health_and_care = 1
    answers.group_gp = likely(0.4)
    answers.group_nav = likely(0.4)
  }
}

/** How far above or below the middle an area is rated: activity is the worst, housing the best. */
const burdens: Readonly<Record<string, number>> = {
  housing: -1.9,
  activity: 0.7,
  economy: -0.5,
  physical_health: -1.2,
  mental_health: 0.2,
  substance_use: -0.3,
  social_functioning: -0.6,
  network: 0.1,
}

function rateAreas(instrument: Instrument, answers: Answers, severity: number, random: Random): void {
  for (const { name, rating } of areasOf(instrument)) {
    const level = 7 * severity - 0.7 + (burdens[name] ?? 0) + (random(1000) + random(1000) - 1000) / 600
    answers[rating] = Math.min(5, Math.max(1, Math.round(level)))
    if (answers[rating] === 1) answers[`${name}_unsure`] = random(6) === 0 ? 1 : 0
  }
  if (answers.category === 2) answers.substance_use = 1
}

function giveServices(
  instrument: Instrument,
  answers: Answers,
  severity: number,
  year: number,
  random: Random,
): void {
  const services = questionsOf(instrument).filter(({ question }) => question.kind === 'service')
  services.forEach(({ question, section }, index) => {
    const young = year - (answers.birth_year ?? year) < 25
    if (section.when && !young) return
    const commonness = [0.75, 0.4, 0.22, 0.12, 0.06, 0.02][(index * 7) % 6] ?? 0
    const received = random(1000) < 1000 * commonness * (0.5 + severity)
    const needed = random(1000) < (received ? 700 : 260 * commonness + 60 * severity)
    answers[`${question.name}_received`] = received ? 1 : 0
    answers[`${question.name}_recommended`] = needed ? 1 : 0
  })
  // Nobody is under compulsion in an institution without a stay there: the instrument refuses it.
  if (answers.phv_compulsory_in_received === 1) answers.phv_inpatient_received = 1
}
