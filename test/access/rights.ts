// Who may do what, to be read by people who know the law rather than the code: appendix 2 of the manual of 2026 and the
// chapters on the year and the person's rights. docs/access.md is made from these lines, and rights.test.ts tries every
// one of them over HTTP, also where the answer is no.
import type { Role } from '../../src/accounts/index.ts'

/** How far a right reaches, each including the one before; `place` where the request can name no other place at all. */
export type Reach = 'no' | 'own' | 'unit' | 'municipality' | 'region' | 'country' | 'place'

/** The states of a municipality's year; `unplanned`: its coordinator has set no dates. */
export const roundStates = ['unplanned', 'open', 'locked', 'transferable', 'transferred', 'lapsed'] as const
export type RoundState = (typeof roundStates)[number]

export type Right = Readonly<{
  what: string
  /** `METHOD address`, as the program declares them. */
  routes: readonly string[]
  reach: Readonly<Record<Role, Reach>>
  /** The states of the round in which it works; left out: in all of them. */
  states?: readonly RoundState[]
}>

export type Chapter = Readonly<{ title: string; rights: readonly Right[] }>

const who = (korfor: Reach, korus: Reach, coordinator: Reach, assessor: Reach) => ({
  korfor,
  korus,
  coordinator,
  assessor,
})
const untilTransfer = ['open', 'locked', 'transferable'] as const
const holders = who('no', 'no', 'own', 'own')

export const chapters: readonly Chapter[] = [
  {
    title: 'A person’s assessment',
    rights: [
      {
        what: 'Look up whether a person may be assessed, and start an assessment',
        routes: ['POST /api/assessments/look-up', 'POST /api/assessments'],
        reach: who('no', 'no', 'place', 'place'),
        states: ['open'],
      },
      {
        what: 'See the list of assessments, and find a person in it by number',
        routes: ['GET /api/assessments', 'POST /api/assessments/search'],
        reach: holders,
        states: untilTransfer,
      },
      {
        what: 'Open an assessment and read it, and see the whole national number',
        routes: ['GET /api/assessments/:id', 'POST /api/assessments/:id/number'],
        reach: holders,
        states: untilTransfer,
      },
      {
        what: 'Change the answers, and what is registered about the information given',
        routes: ['PATCH /api/assessments/:id', 'PUT /api/assessments/:id/information'],
        reach: holders,
        states: ['open'],
      },
      {
        what: 'Give the person, on her demand, what is written about her and who has done what with it',
        routes: [
          'POST /api/assessments/:id/access/content',
          'POST /api/assessments/:id/access/change-log',
          'POST /api/assessments/:id/printed',
        ],
        reach: holders,
        states: untilTransfer,
      },
      {
        what: 'Put facts right on the person’s demand (not the assessor’s judgement)',
        routes: ['PATCH /api/assessments/:id/rectification'],
        reach: holders,
        states: untilTransfer,
      },
      {
        what: 'Erase an assessment, on the person’s demand or because it was made by mistake',
        routes: ['DELETE /api/assessments/:id', 'POST /api/assessments/:id/erasure'],
        reach: holders,
        states: untilTransfer,
      },
      {
        what: 'Hand over one’s own assessments',
        routes: ['POST /api/handover'],
        reach: who('no', 'no', 'place', 'place'),
        states: untilTransfer,
      },
      {
        what: 'See which colleagues and coordinators may take over one’s own assessments',
        routes: ['GET /api/handover/receivers'],
        reach: who('no', 'no', 'place', 'place'),
      },
      {
        what: 'Hand over all that somebody else holds, without reading any of it',
        routes: ['POST /api/administration/accounts/:id/handover'],
        reach: who('no', 'no', 'municipality', 'no'),
        states: untilTransfer,
      },
      {
        what: 'Check, make and delete an opt-out in one’s own municipality',
        routes: ['POST /api/opt-outs/check', 'POST /api/opt-outs', 'POST /api/opt-outs/delete'],
        reach: who('no', 'no', 'place', 'place'),
      },
    ],
  },
  {
    title: 'The municipality’s year',
    rights: [
      {
        what: 'See this year’s round of one’s own municipality',
        routes: ['GET /api/round'],
        reach: who('no', 'no', 'place', 'place'),
      },
      {
        what: 'Set and move the dates of the round',
        routes: ['PUT /api/round'],
        reach: who('no', 'no', 'place', 'no'),
        states: ['unplanned', 'open', 'locked', 'transferable'],
      },
      {
        what: 'Make the information letter of one’s own municipality',
        routes: ['GET /api/information-letter/:language', 'GET /api/information-letter/:language/letter.pdf'],
        reach: who('no', 'no', 'place', 'place'),
        states: untilTransfer,
      },
      {
        what: 'See and change whom the letter names as contacts and privacy officer',
        routes: ['GET /api/contacts', 'PUT /api/contacts'],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'See how far each unit has come, in counts alone',
        routes: ['GET /api/round/progress'],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'See what a transfer would do, in counts alone, and how far one has come',
        routes: ['GET /api/submission/preview', 'GET /api/submission/progress'],
        reach: who('no', 'no', 'place', 'no'),
        states: ['open', 'locked', 'transferable', 'transferred'],
      },
      {
        what: 'Transfer the round to the register (after a new authentication)',
        routes: ['POST /api/submission'],
        reach: who('no', 'no', 'place', 'no'),
        states: ['transferable'],
      },
      {
        what: 'See the receipt of the transfer',
        routes: ['GET /api/submission/receipt'],
        reach: who('no', 'no', 'place', 'no'),
        states: ['transferred'],
      },
      {
        what: 'See the years that have been opened',
        routes: ['GET /api/years'],
        reach: who('place', 'place', 'place', 'place'),
      },
      {
        what: 'Open a year with an instrument',
        routes: ['POST /api/years'],
        reach: who('place', 'no', 'no', 'no'),
      },
      {
        what: 'See how far each municipality has come, in counts alone',
        routes: ['GET /api/board'],
        reach: who('country', 'region', 'no', 'no'),
      },
    ],
  },
  {
    title: 'The register and what comes out of it',
    rights: [
      {
        what: 'See what the register holds and has destroyed of each municipality, in counts alone',
        routes: ['GET /api/register/submissions', 'GET /api/register/destructions'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Download transferred rows, which hold no identity (after a new authentication)',
        routes: ['GET /api/register/:municipality/:year/rows.csv'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Count people in the register, ask for an extract, and see what has left, to whom and on what ground',
        routes: [
          'POST /api/register/extracts/count',
          'POST /api/register/extracts',
          'GET /api/register/extracts',
          'GET /api/register/extracts.csv',
        ],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Download an extract, which holds no identity (after a new authentication); follow and stop one’s own download',
        routes: [
          'POST /api/register/extracts/:id/deliveries',
          'GET /api/register/deliveries/:id',
          'GET /api/register/deliveries/:id/file',
          'POST /api/register/deliveries/:id/stop',
        ],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Read the report of one’s own municipality, from protected counts',
        routes: [
          'GET /api/reports/municipal/:year',
          'GET /api/reports/municipal/:year/report.pdf',
          'GET /api/reports/municipal/:year/report.xlsx',
          'GET /api/reports/municipal/:year/report.pptx',
          'GET /api/reports/municipal/:year/decision-paper.docx',
          'GET /api/reports/municipal/:year/decision-paper.pdf',
          'GET /api/reports/municipal/:year/charts/:chart.svg',
        ],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'Read the reports of regions, trusts, counties and the country, with their municipalities, from approved figures',
        routes: [
          'GET /api/reports/areas/:area/:year',
          'GET /api/reports/areas/:area/:year/report.pdf',
          'GET /api/reports/areas/:area/:year/report.xlsx',
          'GET /api/reports/areas/:area/:year/report.pptx',
          'GET /api/reports/areas/:area/:year/charts/:chart.svg',
          'GET /api/reports/areas',
        ],
        reach: who('country', 'region', 'no', 'no'),
      },
      {
        what: 'Ask the protected counts of one’s own area oneself, and take the answer along',
        routes: [
          'GET /api/analysis',
          'GET /api/analysis/answer',
          'GET /api/analysis/answer.csv',
          'GET /api/analysis/answer.xlsx',
          'GET /api/analysis/chart.svg',
        ],
        reach: who('country', 'region', 'place', 'no'),
      },
      {
        what: 'Approve the figures of one’s own municipality, or return them, before they enter others’',
        routes: ['GET /api/reports/municipal/:year/approval', 'POST /api/reports/municipal/:year/approval'],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'Agree with neighbours to be shown together when both are too few alone, and end it',
        routes: ['GET /api/pooling/agreements', 'POST /api/pooling/agreements/:municipality'],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'See what a year of too few people can be shown together with, and draw it for good',
        routes: ['GET /api/pooling/years', 'GET /api/pooling/years/:year', 'POST /api/pooling/years/:year'],
        reach: who('no', 'no', 'place', 'no'),
      },
      {
        what: 'See what municipalities have said of their figures',
        routes: ['GET /api/approvals'],
        reach: who('country', 'region', 'no', 'no'),
      },
      {
        what: 'See which figures wait for a word',
        routes: ['GET /api/approvals/open'],
        reach: who('country', 'region', 'municipality', 'no'),
      },
      {
        what: 'Answer a municipality that has returned its figures',
        routes: ['POST /api/approvals/:municipality/:year/answer'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Publish the report of a region, trust, county or the country, for anybody to read',
        routes: ['GET /api/publishing/areas', 'GET /api/publishing/preview', 'POST /api/publications'],
        reach: who('place', 'no', 'no', 'no'),
      },
    ],
  },
  {
    title: 'Accounts and access',
    rights: [
      {
        what: 'Act as an account, chosen after login, and ask whether one is still logged in',
        routes: ['POST /api/session/account', 'GET /api/session/alive'],
        reach: who('own', 'own', 'own', 'own'),
      },
      {
        what: 'End one of one’s own sessions in another browser (after a new authentication)',
        routes: ['DELETE /api/sessions/:id'],
        reach: who('own', 'own', 'own', 'own'),
      },
      {
        what: 'See in which browsers one is logged in',
        routes: ['GET /api/sessions'],
        reach: who('own', 'own', 'own', 'own'),
      },
      {
        what: 'End all of one’s own sessions but this one (after a new authentication)',
        routes: ['DELETE /api/sessions'],
        reach: who('place', 'place', 'place', 'place'),
      },
      {
        what: 'Change one’s own name, e-mail and language, and accept the terms of use',
        routes: [
          'PUT /api/session/profile',
          'POST /api/session/tour',
          'PUT /api/session/keys',
          'POST /api/session/terms',
        ],
        reach: who('place', 'place', 'place', 'place'),
      },
      {
        what: 'Invite an assessor to a unit',
        routes: ['POST /api/invitations'],
        reach: who('country', 'region', 'municipality', 'unit'),
      },
      {
        what: 'See and withdraw invitations',
        routes: ['GET /api/invitations', 'DELETE /api/invitations/:id'],
        reach: who('country', 'region', 'municipality', 'own'),
      },
      {
        what: 'See the accounts of a municipality, with counts of what they hold',
        routes: ['GET /api/administration/accounts'],
        reach: who('country', 'region', 'municipality', 'no'),
      },
      {
        what: 'Suspend somebody, and see who may take over what she holds',
        routes: [
          'GET /api/administration/accounts/:id/receivers',
          'POST /api/administration/accounts/:id/suspend',
        ],
        reach: who('country', 'region', 'municipality', 'no'),
      },
      {
        what: 'Log somebody out of all browsers, without closing her account',
        routes: ['POST /api/administration/accounts/:id/end-sessions'],
        reach: who('country', 'region', 'municipality', 'no'),
      },
      {
        what: 'Lift a suspension',
        routes: ['POST /api/administration/accounts/:id/lift-suspension'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Let an assessor take over as coordinator',
        routes: ['POST /api/administration/accounts/:id/coordinator'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Read the authorisation register, also as a file',
        routes: ['GET /api/authorisation-register', 'GET /api/authorisation-register.csv'],
        reach: who('country', 'region', 'municipality', 'no'),
      },
    ],
  },
  {
    title: 'The log, and its control',
    rights: [
      {
        what: 'Read the log of a municipality with its unusual patterns, download it, and see what controls were done',
        routes: [
          'GET /api/control/patterns',
          'GET /api/control/log',
          'GET /api/control/log.csv',
          'GET /api/control/choices',
          'GET /api/controls',
        ],
        reach: who('country', 'no', 'municipality', 'no'),
      },
      {
        what: 'Write down that a control was done',
        routes: ['POST /api/controls'],
        reach: who('country', 'no', 'municipality', 'no'),
      },
    ],
  },
  {
    title: 'Places and texts',
    rights: [
      {
        what: 'See the names of units',
        routes: ['GET /api/units'],
        reach: who('country', 'region', 'municipality', 'unit'),
      },
      {
        what: 'Rename and merge units',
        routes: ['PUT /api/units/:id/name', 'POST /api/units/:id/merge'],
        reach: who('no', 'no', 'municipality', 'no'),
      },
      {
        what: 'See the municipalities and their agreements',
        routes: ['GET /api/municipalities'],
        reach: who('country', 'region', 'municipality', 'municipality'),
      },
      {
        what: 'See the names of the KORUS regions',
        routes: ['GET /api/regions'],
        reach: who('country', 'region', 'region', 'region'),
      },
      {
        what: 'Note the date of a municipality’s agreement',
        routes: ['PUT /api/municipalities/:number/agreement'],
        reach: who('country', 'no', 'no', 'no'),
      },
      {
        what: 'Read the welcome message',
        routes: ['GET /api/welcome-message'],
        reach: who('place', 'place', 'place', 'place'),
      },
      {
        what: 'Write the welcome message and publish new terms of use',
        routes: [
          'GET /api/welcome-message/draft',
          'PUT /api/welcome-message',
          'GET /api/terms/draft',
          'POST /api/terms',
        ],
        reach: who('place', 'no', 'no', 'no'),
      },
      {
        what: 'Write the text of the information letter',
        routes: [
          'GET /api/information-letter/versions',
          'GET /api/information-letter/versions/:version',
          'POST /api/information-letter/versions',
          'POST /api/information-letter/preview',
        ],
        reach: who('place', 'no', 'no', 'no'),
      },
    ],
  },
]

/** What anybody may ask for, logged in or not: it holds nobody's data. */
export const publicRoutes: readonly string[] = [
  'GET /login',
  'GET /login/callback',
  'GET /logout/front-channel',
  'POST /api/logout',
  'GET /api/session',
  'GET /api/terms',
  'POST /api/invitations/open',
  'POST /api/invitations/accept',
  'GET /api/publications',
  'GET /api/publications/:slug',
  'GET /api/publications/:slug/charts/:chart.svg',
  'GET /api/publications/:slug/report.pdf',
  'GET /api/publications/:slug/report.xlsx',
  'GET /api/publications/:slug/report.pptx',
  'GET /api/publications/:slug/figures.csv',
  'GET /api/publications/:slug/figures.json',
  'GET /api/instruments/:version/codebook.csv',
  'GET /api/instruments/:version/codebook.json',
  'GET /api/instruments/:version/questionnaire.json',
  'GET /api/catalogue.ttl',
  'GET /api/catalogue.jsonld',
]

/** Practising, which is another installation with people who do not exist: refused to all in this one. */
export const trainingRoutes: readonly string[] = [
  'GET /api/training/vignettes',
  'GET /api/training/vignettes/:name',
  'POST /api/training/attempts',
  'GET /api/training/attempts/:id',
  'GET /api/training/attempts/:id/feedback',
]
