import { areasOf, type Instrument, livingConditionsIndex, questionsOf } from '../instrument/index.ts'
import type { RegisterRow } from './partition.ts'
import type { Random } from './protect.ts'

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
  const severity = (random(1000) + random(1000) + random(1000)) / 3000
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

/** Activity is the worst area, housing the best. */
const burdens: Readonly<Record<string, number>> = {
  housing: -0.12,
  activity: 0.16,
  economy: 0.02,
  network: 0.05,
}

function rateAreas(instrument: Instrument, answers: Answers, severity: number, random: Random): void {
  for (const { name, rating } of areasOf(instrument)) {
    const level = severity + (burdens[name] ?? 0) + (random(1000) - 500) / 2200
    answers[rating] = Math.min(5, Math.max(1, Math.round(0.2 + level * 5)))
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
}
