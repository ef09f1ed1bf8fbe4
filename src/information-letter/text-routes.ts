// The text of the letter, which KORFOR may change. Every version is kept.
import { FileReply, type Program, type Route, route } from '../accounts/index.ts'
import { withoutControls } from '../platform/plain-text.ts'
import {
  type LetterLanguage,
  letterTextsSchema,
  letterVersionParamsSchema,
  letterVersionsSchema,
  previewLetterSchema,
  publishedLetterSchema,
  publishLetterSchema,
} from './contract.ts'
import { letterProblems } from './problems.ts'
import { findVersion, insertVersion, listVersions } from './queries.ts'
import { checkLetterText, fillLetter } from './text.ts'
import { typesetLetter } from './typeset-letter.ts'
import { letterValues, nameOfPlace } from './values.ts'

const publicText = { none: 'a text that is given to everybody who may be assessed' } as const

const versions = route({
  method: 'GET',
  url: '/api/information-letter/versions',
  summary: 'Every version of the letter’s text',
  permission: 'letter.publish',
  audit: publicText,
  reply: letterVersionsSchema,
  async handle({ tx }) {
    const rows = await listVersions(tx)
    return rows.map(row => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
  },
})

const version = route({
  method: 'GET',
  url: '/api/information-letter/versions/:version',
  summary: 'A version of the letter’s text in all languages, with its placeholders',
  permission: 'letter.publish',
  audit: publicText,
  params: letterVersionParamsSchema,
  reply: letterTextsSchema,
  async handle({ tx, params }) {
    const found = await findVersion(tx, params.version)
    if (!found) throw letterProblems['letter.no-version']()
    return found
  },
})

const publish = route({
  method: 'POST',
  url: '/api/information-letter/versions',
  summary: 'KORFOR publishes a new version of the letter’s text, used from now on',
  permission: 'letter.publish',
  audit: ['letter.published'],
  body: publishLetterSchema,
  reply: publishedLetterSchema,
  async handle({ tx, actor, body, now, audit }) {
    const next = body.after + 1
    const texts = {
      textNb: withoutControls(body.textNb),
      textNn: withoutControls(body.textNn),
      textEn: withoutControls(body.textEn),
    }
    checkLetterText(texts.textNb, 'nb')
    checkLetterText(texts.textNn, 'nn')
    checkLetterText(texts.textEn, 'en')
    if (!(await insertVersion(tx, { version: next, ...texts }, actor.accountId, now)))
      throw letterProblems['letter.changed-meanwhile']()
    await audit({ action: 'letter.published', objectType: 'letter', objectId: String(next) })
    return { version: next }
  },
})

/** A municipality that isn't there, for looking at a text. */
function exampleValues(language: LetterLanguage, now: Date, publicUrl: string) {
  const year = now.getUTCFullYear()
  const phone = '00 00 00 00'
  const contacts = {
    contacts: [{ fullName: 'Navn Navnesen', role: '', phone, email: 'navn@kommune.example' }],
    areCoordinators: true,
    privacyOfficer: { fullName: '', phone, email: 'personvernombud@kommune.example' },
  }
  const place = { municipalityName: 'Eksempel', parentName: null }
  return letterValues({ place, year, deadline: `${year}-11-20`, contacts, publicUrl }, language)
}

const preview = ({ publicUrl }: Program) =>
  route({
    method: 'POST',
    url: '/api/information-letter/preview',
    summary: 'A text of the letter as PDF, with a made-up municipality',
    permission: 'letter.publish',
    audit: ['letter.previewed'],
    body: previewLetterSchema,
    async handle({ body: { language, text }, now, audit }) {
      checkLetterText(text, language)
      await audit({ action: 'letter.previewed', details: { language } })
      const sender = [nameOfPlace({ municipalityName: 'Eksempel', parentName: null }, language)]
      const filled = fillLetter(withoutControls(text), exampleValues(language, now, publicUrl))
      const pdf = typesetLetter({ language, sender, text: filled, now })
      return new FileReply('application/pdf', pdf, `brukerplan-informasjonsskriv-utkast-${language}.pdf`)
    },
  })

/** What KORFOR writes. */
export const textRoutes = (program: Program): Route[] => [versions, version, publish, preview(program)]
