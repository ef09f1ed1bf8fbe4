// The texts that KORFOR writes: what all meet after login, and the terms of use, whose new version everybody is asked to
// accept. Kept as plain text; the few signs that the web reads never become markup.
import { type Route, route } from '../accounts/index.ts'
import { withoutControls } from '../platform/plain-text.ts'
import {
  publishedTermsSchema,
  publishTermsSchema,
  termsDraftSchema,
  welcomeDraftSchema,
  welcomeMessageSchema,
  writeWelcomeMessageSchema,
} from './contract.ts'
import { administrationProblems } from './problems.ts'
import { currentWelcome, insertTerms, insertWelcome, newestTerms } from './text-queries.ts'

const publicText = { none: 'a text that everybody is shown' } as const

const readWelcome = route({
  method: 'GET',
  url: '/api/welcome-message',
  summary: 'The message that all meet after login, or null',
  permission: 'welcome-message.read',
  audit: publicText,
  reply: welcomeMessageSchema,
  async handle({ tx, language }) {
    const message = await currentWelcome(tx)
    const text = language === 'nn' ? message?.textNn : message?.textNb
    return message && text ? { version: message.version, text } : null
  },
})

const readWelcomeDraft = route({
  method: 'GET',
  url: '/api/welcome-message/draft',
  summary: 'The welcome message in both languages, for those who write it',
  permission: 'welcome-message.write',
  audit: publicText,
  reply: welcomeDraftSchema,
  async handle({ tx }) {
    const message = await currentWelcome(tx)
    return {
      textNb: message?.textNb ?? '',
      textNn: message?.textNn ?? '',
      writtenAt: message?.writtenAt.toISOString() ?? null,
      writtenBy: message?.writtenBy ?? null,
    }
  },
})

const writeWelcome = route({
  method: 'PUT',
  url: '/api/welcome-message',
  summary: 'KORFOR writes the welcome message, or takes it away',
  permission: 'welcome-message.write',
  audit: ['welcome-message.written'],
  body: writeWelcomeMessageSchema,
  async handle({ tx, audit, actor, body, now }) {
    const textNb = withoutControls(body.textNb)
    const textNn = withoutControls(body.textNn)
    if ((textNb === '') !== (textNn === '')) throw administrationProblems['welcome-message.one-language']()
    const version = await insertWelcome(tx, { textNb, textNn, by: actor.accountId }, now)
    await audit({
      action: 'welcome-message.written',
      details: { version, characters: textNb.length, empty: textNb === '' },
    })
  },
})

const readTermsDraft = route({
  method: 'GET',
  url: '/api/terms/draft',
  summary: 'The terms of use in both languages, for those who write them',
  permission: 'terms.publish',
  audit: publicText,
  reply: termsDraftSchema,
  handle: ({ tx }) => newestTerms(tx),
})

const publishTerms = route({
  method: 'POST',
  url: '/api/terms',
  summary: 'KORFOR publishes a new version of the terms of use, which everybody is asked to accept',
  permission: 'terms.publish',
  audit: ['terms.published'],
  body: publishTermsSchema,
  reply: publishedTermsSchema,
  async handle({ tx, audit, body, now }) {
    const version = body.after + 1
    const texts = { textNb: withoutControls(body.textNb), textNn: withoutControls(body.textNn) }
    const newest = await newestTerms(tx)
    if (newest.version !== body.after || !(await insertTerms(tx, { version, ...texts }, now)))
      throw administrationProblems['terms.changed-meanwhile']()
    await audit({ action: 'terms.published', objectType: 'terms', objectId: String(version) })
    return { version }
  },
})

/** The welcome message and the terms of use. */
export const textRoutes: readonly Route[] = [
  readWelcome,
  readWelcomeDraft,
  writeWelcome,
  readTermsDraft,
  publishTerms,
]
