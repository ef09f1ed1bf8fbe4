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
  const index = livingConditionsIndex(instrument, answers)
  return { value: variable => answers[variable] ?? null, indexMean: index?.score ?? null }
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
