import { z } from 'zod'
import { type Program, type Route, route } from '../accounts/index.ts'
import { readAssessment } from '../assessments/index.ts'
import { evaluate, getInstrument } from '../instrument/index.ts'
import type { Transaction } from '../platform/database.ts'
import * as contract from './contract.ts'
import { compare } from './feedback.ts'
import { trainingProblems } from './problems.ts'
import { findAttempt, listAttempts } from './queries.ts'
import { startAttempt } from './start-attempt.ts'
import type { Random } from './synthetic-number.ts'
import { findVignette, type Vignette, vignettes } from './vignettes/index.ts'

const params = z.object({ id: z.uuid() })
const permission = 'training.use'

/** Practising makes people up, so it is done where there are no others. @throws Problem `training.elsewhere` */
function requireTraining({ environment }: Program): void {
  if (environment !== 'training') throw trainingProblems['training.elsewhere']()
}

const asReply = ({ name, title, story }: Vignette): contract.VignetteReply => ({
  name,
  title,
  story: [...story],
})

/** @throws Problem `training.not-attempt` */
async function requireAttempt(tx: Transaction, id: string): Promise<Vignette> {
  const vignette = findVignette(await findAttempt(tx, id))
  if (!vignette) throw trainingProblems['training.not-attempt']()
  return vignette
}

const list = (program: Program) =>
  route({
    method: 'GET',
    url: '/api/training/vignettes',
    summary: 'The written cases, with your own attempts at them',
    permission,
    audit: { none: 'cases and attempts are about people who do not exist' },
    reply: contract.vignetteListSchema,
    async handle({ tx }) {
      requireTraining(program)
      const attempts = await listAttempts(tx)
      return {
        vignettes: vignettes.map(({ name, title, theme }) => ({
          name,
          title,
          theme,
          attempts: attempts
            .filter(({ vignette }) => vignette === name)
            .map(({ assessmentId, startedAt, errors }) => ({
              assessmentId,
              startedAt: startedAt.toISOString(),
              errors,
            })),
        })),
      }
    },
  })

const read = (program: Program) =>
  route({
    method: 'GET',
    url: '/api/training/vignettes/:name',
    summary: 'One written case, without its recommended ratings',
    permission,
    audit: { none: 'a case is about somebody who does not exist' },
    params: z.object({ name: z.string().max(40) }),
    reply: contract.vignetteSchema,
    async handle({ params: { name } }) {
      requireTraining(program)
      const vignette = findVignette(name)
      if (!vignette) throw trainingProblems['training.case-unknown']()
      return asReply(vignette)
    },
  })

const start = (program: Program, random: Random) =>
  route({
    method: 'POST',
    url: '/api/training/attempts',
    summary: 'Starts an assessment of a made-up person, to practise on a case',
    permission,
    audit: ['training.started'],
    body: contract.startAttemptSchema,
    reply: contract.startedAttemptSchema,
    async handle({ tx, actor, now, body, audit }) {
      requireTraining(program)
      const vignette = findVignette(body.vignette)
      if (!vignette) throw trainingProblems['training.case-unknown']()
      const assessmentId = await startAttempt(program, { tx, actor, now, vignette, random })
      const details = { vignette: vignette.name }
      await audit({ action: 'training.started', objectType: 'assessment', objectId: assessmentId, details })
      return { assessmentId }
    },
  })

const readCase = (program: Program) =>
  route({
    method: 'GET',
    url: '/api/training/attempts/:id',
    summary: 'The case that one of your own assessments practises on, if it does',
    permission,
    audit: { none: 'a case is about somebody who does not exist' },
    params,
    reply: contract.attemptVignetteSchema,
    async handle({ tx, params: { id } }) {
      requireTraining(program)
      const vignette = findVignette(await findAttempt(tx, id))
      return { vignette: vignette ? asReply(vignette) : null }
    },
  })

const feedback = (program: Program) =>
  route({
    method: 'GET',
    url: '/api/training/attempts/:id/feedback',
    summary: 'Your own ratings beside the recommended ones, and why',
    permission,
    audit: ['training.feedback-read'],
    params,
    reply: contract.feedbackSchema,
    async handle({ tx, params: { id }, audit }) {
      requireTraining(program)
      const vignette = await requireAttempt(tx, id)
      const { instrument: version, facts, answers } = await readAssessment(program, tx, id)
      const instrument = getInstrument(version)
      await audit({ action: 'training.feedback-read', objectType: 'assessment', objectId: id })
      return compare(instrument, vignette, evaluate(instrument, facts, answers).countedAnswers)
    },
  })

/** All routes of practising; each refuses outside the training environment. */
export function trainingRoutes(program: Program, random: Random): Route[] {
  return [list(program), read(program), start(program, random), readCase(program), feedback(program)]
}
