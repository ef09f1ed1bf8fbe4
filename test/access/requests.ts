// How each route is asked for: about which things, in which words, and how it says that something is out of reach.
import { randomUUID } from 'node:crypto'
import { slugOfPlace } from '../../src/reports/index.ts'
import { startRequest } from '../assessments.ts'
import type { Account, Held, Named, Place, World } from './world.ts'

export type Sample = Readonly<{ url?: string; body?: object }>

/** Asked about one thing at a time; out of reach it answers with one of the codes of `unseen`. */
export type Pointed<Thing extends Place> = Readonly<{
  things: (world: World) => readonly Thing[]
  ask: (thing: Thing, world: World) => Sample
  unseen: readonly string[]
  /** What is refused about oneself. */
  own?: string
}>
/** Asked once; each thing within reach, and no other, is in the answer. */
export type Listed<Thing extends Place> = Readonly<{
  things: (world: World) => readonly Thing[]
  mark: (thing: Thing) => string
  /** Asked about each thing. */
  ask?: (thing: Thing) => Sample
}>
/** Can name no place: it is about one's own. `answer`: what it says to those who may, if that isn't success. */
export type Placeless = Readonly<{ ask: (world: World, asker: Account) => Sample; answer?: string }>

export type Request =
  | Readonly<{ pointed: Pointed<Place & { id: string }> }>
  | Readonly<{ listed: Listed<Place & { id: string }> }>
  | Readonly<{ placeless: Placeless }>

const pointed = <Thing extends Place & { id: string }>(request: Pointed<Thing>): Request => ({
  pointed: request as unknown as Pointed<Place & { id: string }>,
})
const listed = <Thing extends Place & { id: string }>(request: Listed<Thing>): Request => ({
  listed: request as unknown as Listed<Place & { id: string }>,
})
const placeless = (ask: Placeless['ask'] = () => ({}), answer?: string): Request => ({
  placeless: { ask, ...(answer && { answer }) },
})

/** A delivery is its own account's: another's is none, and one that has been fetched is none either. */
const ownDelivery = (tail: string) => () => ({ url: `/api/register/deliveries/${randomUUID()}${tail}` })

const assessments = (world: World) => world.assessments
const assessment = (verb: (held: Held) => Sample): Request =>
  pointed({ things: assessments, ask: verb, unseen: ['assessment.not-found'] })
const at = (held: Held, tail = '') => `/api/assessments/${held.id}${tail}`

type Owner = Account & { id: string }
const accountsWhere = (test: (account: Account) => boolean) => (world: World) =>
  [...world.accounts.values()].flatMap(account =>
    account.account !== null && test(account) ? [{ ...account, id: account.account }] : [],
  )
const living = accountsWhere(({ suspended }) => !suspended)
/** Everybody's session; those of the suspended should have been ended. */
const sessions = (world: World) => living(world).map(owner => ({ ...owner, id: owner.session }))
const account = (
  test: (account: Account) => boolean,
  verb: string,
  body: (owner: Owner, world: World) => object,
  own?: string,
) =>
  pointed<Owner>({
    things: accountsWhere(test),
    ask: (owner, world) => ({
      url: `/api/administration/accounts/${owner.id}/${verb}`,
      body: body(owner, world),
    }),
    unseen: ['administration.account-not-found', 'role.not-assessor'],
    ...(own && { own }),
  })
const receiver = (owner: Owner, world: World) =>
  owner.municipality === null ? {} : { receiverId: world.deputyOf(owner.municipality) }
const holds = ({ role, suspended, name }: Account) =>
  ['assessor', 'coordinator'].includes(role) && !suspended && !name.includes('deputy')

const someone = (world: World) => ({ body: { nationalNumber: world.nextPerson() } })
const dates = { endDate: '2026-11-27', transferDate: '2026-12-15', confirmed: true }
const text = 'Et vilkår som alle må lese og godta før de tar Brukerplan i bruk. '.repeat(5)

const letter = `# Et brev\n\n{kommune} {frist} {kontaktpersoner} {personvernombud}\n\n${text}`

const control = (tail: string): Request =>
  pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({ url: `/api/${tail}?municipalityNumber=${place.id}` }),
    unseen: ['access.denied'],
  })
const approval = '/api/reports/municipal/2025/approval'
const ofArea = (tail: string): Request =>
  pointed<Named>({
    things: world => world.regions,
    ask: region => ({
      url: `/api/reports/areas/${slugOfPlace({ kind: 'region', name: region.name })}/2025${tail}`,
    }),
    unseen: ['report.no-area'],
  })
const asked = 'variable=category&from=2016&to=2016'

/** Rows that everybody's municipality has. */
const selection = { instrument: '2026', years: [2025], municipalities: ['9990'], conditions: [] }

export const requests: Readonly<Record<string, Request>> = {
  'POST /api/assessments/look-up': placeless(someone),
  'POST /api/assessments': placeless(world => ({
    body: startRequest(world.nextPerson(), { serviceType: 1 }),
  })),
  'GET /api/assessments': listed<Held>({ things: assessments, mark: held => held.id }),
  'POST /api/assessments/search': listed<Held>({
    things: assessments,
    mark: held => held.id,
    ask: held => ({ body: { nationalNumber: held.number } }),
  }),
  'GET /api/assessments/:id': assessment(held => ({ url: at(held) })),
  'POST /api/assessments/:id/number': assessment(held => ({ url: at(held, '/number') })),
  'PATCH /api/assessments/:id': assessment(held => ({
    url: at(held),
    body: { baseVersion: 1, changes: { category: 3 }, reason: 'autosave' },
  })),
  'PUT /api/assessments/:id/information': assessment(held => ({
    url: at(held, '/information'),
    body: { information: { informed: false } },
  })),
  'POST /api/assessments/:id/access/content': assessment(held => ({
    url: at(held, '/access/content'),
    body: { demanded: true, language: 'nb' },
  })),
  'POST /api/assessments/:id/access/change-log': assessment(held => ({
    url: at(held, '/access/change-log'),
    body: { demanded: true, language: 'nn' },
  })),
  'POST /api/assessments/:id/printed': assessment(held => ({ url: at(held, '/printed') })),
  'PATCH /api/assessments/:id/rectification': assessment(held => ({
    url: at(held, '/rectification'),
    body: { demanded: true, baseVersion: 1, changes: { education: 3 }, acceptErrors: true },
  })),
  'POST /api/assessments/:id/erasure': assessment(held => ({
    url: at(held, '/erasure'),
    body: { demanded: true },
  })),
  'DELETE /api/assessments/:id': assessment(held => ({ url: at(held), body: { confirmed: true } })),
  'GET /api/handover/receivers': placeless(),
  'POST /api/handover': placeless((world, asker) => ({
    body: { receiverId: world.deputyOf(asker.municipality), confirmed: true },
  })),
  'POST /api/administration/accounts/:id/handover': account(holds, 'handover', (owner, world) => ({
    ...receiver(owner, world),
    confirmed: true,
  })),
  'POST /api/opt-outs/check': placeless(someone),
  'POST /api/opt-outs': placeless(someone),
  'POST /api/opt-outs/delete': placeless(someone),

  'GET /api/round': placeless(),
  'GET /api/round/progress': placeless(),
  'PUT /api/round': placeless(() => ({ body: dates })),
  'GET /api/information-letter/:language': placeless(() => ({ url: '/api/information-letter/nb' })),
  'GET /api/information-letter/:language/letter.pdf': placeless(() => ({
    url: '/api/information-letter/nn/letter.pdf',
  })),
  'GET /api/contacts': placeless(),
  'PUT /api/contacts': placeless(() => ({ body: { contacts: [], privacyOfficer: null } })),
  'GET /api/submission/preview': placeless(),
  'GET /api/submission/progress': placeless(),
  'POST /api/submission': placeless(() => ({ body: {} })),
  'GET /api/submission/receipt': placeless(),
  'GET /api/years': placeless(),
  'POST /api/years': placeless(() => ({ body: { year: 2027, instrument: '2026' } })),
  'GET /api/board': listed<Named>({ things: world => world.municipalities, mark: place => place.name }),

  'GET /api/register/submissions': placeless(),
  'GET /api/register/destructions': placeless(),
  'GET /api/register/:municipality/:year/rows.csv': pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({ url: `/api/register/${place.id}/2025/rows.csv` }),
    unseen: [],
  }),
  'POST /api/register/extracts/count': placeless(() => ({ body: selection })),
  'POST /api/register/extracts': placeless(() => ({
    body: {
      ...selection,
      variables: ['sex'],
      necessity: [{ group: 'facts', reason: 'Til analysen' }],
      ...{ recipient: 'Et universitet', purpose: 'Forskning', legalBasis: 'Et vedtak' },
    },
  })),
  'GET /api/register/extracts': placeless(),
  'GET /api/register/extracts.csv': placeless(),
  'POST /api/register/extracts/:id/deliveries': placeless(({ extract }) => ({
    url: `/api/register/extracts/${extract}/deliveries`,
    body: { format: 'csv' },
  })),
  'GET /api/register/deliveries/:id': placeless(ownDelivery(''), 'register.no-delivery'),
  'GET /api/register/deliveries/:id/file': placeless(ownDelivery('/file'), 'register.no-delivery'),
  'POST /api/register/deliveries/:id/stop': placeless(ownDelivery('/stop'), 'register.no-delivery'),
  'GET /api/reports/municipal/:year': placeless(() => ({ url: '/api/reports/municipal/2025' })),
  'GET /api/reports/municipal/:year/report.pdf': placeless(() => ({
    url: '/api/reports/municipal/2025/report.pdf',
  })),
  'GET /api/reports/municipal/:year/report.xlsx': placeless(() => ({
    url: '/api/reports/municipal/2025/report.xlsx',
  })),
  'GET /api/reports/municipal/:year/report.pptx': placeless(() => ({
    url: '/api/reports/municipal/2025/report.pptx',
  })),
  'GET /api/reports/municipal/:year/decision-paper.docx': placeless(() => ({
    url: '/api/reports/municipal/2025/decision-paper.docx',
  })),
  'GET /api/reports/municipal/:year/decision-paper.pdf': placeless(() => ({
    url: '/api/reports/municipal/2025/decision-paper.pdf',
  })),
  'GET /api/reports/municipal/:year/charts/:chart.svg': placeless(() => ({
    url: '/api/reports/municipal/2025/charts/areas.svg',
  })),

  'GET /api/reports/areas': listed<Named>({
    things: world => world.regions,
    mark: region => `"${slugOfPlace({ kind: 'region', name: region.name })}"`,
  }),
  'GET /api/reports/areas/:area/:year': ofArea(''),
  'GET /api/reports/areas/:area/:year/report.pdf': ofArea('/report.pdf'),
  'GET /api/reports/areas/:area/:year/report.xlsx': ofArea('/report.xlsx'),
  'GET /api/reports/areas/:area/:year/report.pptx': ofArea('/report.pptx'),
  'GET /api/reports/areas/:area/:year/charts/:chart.svg': ofArea('/charts/areas.svg'),

  'GET /api/analysis': placeless(),
  'GET /api/analysis/answer': placeless(() => ({ url: `/api/analysis/answer?${asked}` })),
  'GET /api/analysis/answer.csv': placeless(() => ({ url: `/api/analysis/answer.csv?${asked}` })),
  'GET /api/analysis/answer.xlsx': placeless(
    () => ({ url: `/api/analysis/answer.xlsx?${asked}` }),
    'analysis.no-table',
  ),
  'GET /api/analysis/chart.svg': placeless(
    () => ({ url: `/api/analysis/chart.svg?${asked}` }),
    'analysis.no-chart',
  ),
  'GET /api/reports/municipal/:year/approval': placeless(() => ({ url: approval })),
  // Those of 2025 are approved: what is asked is answered by what it is about.
  'POST /api/reports/municipal/:year/approval': placeless(
    () => ({ url: approval, body: { verdict: 'approved' } }),
    'approval.already-approved',
  ),

  'GET /api/pooling/agreements': placeless(),
  // Nobody near takes part: what is asked is answered by what it is about.
  'POST /api/pooling/agreements/:municipality': placeless(
    () => ({ url: '/api/pooling/agreements/0301', body: { word: 'proposed' } }),
    'pooling.not-a-neighbour',
  ),
  'GET /api/pooling/years': placeless(),
  'GET /api/pooling/years/:year': placeless(() => ({ url: '/api/pooling/years/2025' })),
  // Twenty people are told of alone.
  'POST /api/pooling/years/:year': placeless(
    () => ({
      url: '/api/pooling/years/2025',
      body: {
        kind: 'years',
        members: [
          { municipality: '9990', year: 2024 },
          { municipality: '9990', year: 2025 },
        ],
        confirmed: true,
      },
    }),
    'pooling.not-possible',
  ),

  'GET /api/approvals': listed<Named>({
    things: world => world.municipalities,
    mark: place => place.name,
    ask: () => ({ url: '/api/approvals?year=2024' }),
  }),
  'GET /api/approvals/open': listed<Named>({
    things: world => world.municipalities,
    mark: place => place.name,
    ask: () => ({ url: '/api/approvals/open' }),
  }),
  'POST /api/approvals/:municipality/:year/answer': pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({ url: `/api/approvals/${place.id}/2024/answer`, body: { text: 'Hva mangler?' } }),
    unseen: [],
  }),

  'GET /api/publishing/areas': placeless(() => ({ url: '/api/publishing/areas?year=2025' })),
  'GET /api/publishing/preview': placeless(() => ({
    url: '/api/publishing/preview?kind=country&code=country&year=2025',
  })),
  'POST /api/publications': placeless(() => ({ body: { kind: 'country', code: 'country', year: 2025 } })),

  'GET /api/control/patterns': control('control/patterns'),
  'GET /api/control/log': control('control/log'),
  'GET /api/control/log.csv': control('control/log.csv'),
  'GET /api/control/choices': control('control/choices'),
  'GET /api/controls': control('controls'),
  'POST /api/controls': pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({
      body: {
        municipalityNumber: place.id,
        periodFrom: '2026-09-01',
        periodTo: '2026-09-30',
        outcome: 'nothing',
        findings: 'Ingenting å merke seg.',
      },
    }),
    unseen: ['access.denied'],
  }),

  'POST /api/session/account': pointed<Owner>({
    things: living,
    ask: owner => ({ body: { accountId: owner.id } }),
    unseen: ['access.denied'],
  }),
  'GET /api/sessions': listed<Owner>({ things: sessions, mark: ({ id }) => id }),
  'DELETE /api/sessions/:id': pointed<Owner>({
    things: sessions,
    ask: ({ id }) => ({ url: `/api/sessions/${id}` }),
    unseen: ['session.not-found'],
  }),
  'DELETE /api/sessions': placeless(),
  'POST /api/administration/accounts/:id/end-sessions': account(
    ({ suspended }) => !suspended,
    'end-sessions',
    () => ({ confirmed: true }),
    'sessions.own',
  ),
  'GET /api/session/alive': placeless(),
  'PUT /api/session/profile': placeless(() => ({
    body: { fullName: 'Nytt Navn', email: 'ny@example.no', language: 'nn' },
  })),
  'POST /api/session/tour': placeless(),
  'PUT /api/session/keys': placeless(() => ({ body: { single: true, hints: true } })),
  'POST /api/session/terms': placeless(() => ({ body: { version: 1 } })),
  'POST /api/invitations': pointed<Named>({
    things: world => world.units,
    ask: unit => ({
      body: {
        role: 'assessor',
        municipalityNumber: unit.municipality,
        unitId: unit.id,
        kind: 'single',
        count: 1,
      },
    }),
    unseen: ['invitation.outside-branch', 'invitation.place-unknown'],
  }),
  'GET /api/invitations': listed<Named>({
    things: world => world.invitations,
    mark: invitation => invitation.id,
  }),
  'DELETE /api/invitations/:id': pointed<Named>({
    things: world => world.invitations,
    ask: invitation => ({ url: `/api/invitations/${invitation.id}` }),
    unseen: ['invitation.not-found'],
  }),
  'GET /api/administration/accounts': pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({ url: `/api/administration/accounts?municipalityNumber=${place.id}` }),
    unseen: ['administration.outside-branch'],
  }),
  'GET /api/administration/accounts/:id/receivers': account(
    ({ suspended }) => !suspended,
    'receivers',
    () => ({}),
  ),
  'POST /api/administration/accounts/:id/suspend': account(
    ({ suspended }) => !suspended,
    'suspend',
    (owner, world) => ({ ...(owner.name.includes('deputy') ? {} : receiver(owner, world)), confirmed: true }),
    'suspension.own',
  ),
  'POST /api/administration/accounts/:id/lift-suspension': account(
    ({ suspended }) => suspended,
    'lift-suspension',
    () => ({ confirmed: true }),
  ),
  'POST /api/administration/accounts/:id/coordinator': account(
    ({ role, suspended }) => role === 'assessor' && !suspended,
    'coordinator',
    () => ({ confirmed: true }),
  ),
  'GET /api/authorisation-register': listed<Owner>({ things: living, mark: owner => `"${owner.id}"` }),
  'GET /api/authorisation-register.csv': listed<Owner>({ things: living, mark: owner => owner.name }),

  'GET /api/units': listed<Named>({ things: world => world.units, mark: unit => `"${unit.id}"` }),
  'PUT /api/units/:id/name': pointed<Named>({
    things: world => world.units,
    ask: unit => ({ url: `/api/units/${unit.id}/name`, body: { name: 'Et annet navn' } }),
    unseen: ['unit.not-found'],
  }),
  'POST /api/units/:id/merge': pointed<Named>({
    things: world => world.units.filter(unit => world.spareUnit(unit.municipality) !== unit.id),
    ask: (unit, world) => ({
      url: `/api/units/${unit.id}/merge`,
      body: { intoId: world.spareUnit(unit.municipality), confirmed: true },
    }),
    unseen: ['unit.not-found'],
  }),
  'GET /api/municipalities': listed<Named>({
    things: world => world.municipalities,
    mark: place => `"${place.name}"`,
  }),
  'GET /api/regions': listed<Named>({ things: world => world.regions, mark: region => `"${region.id}"` }),
  'PUT /api/municipalities/:number/agreement': pointed<Named>({
    things: world => world.municipalities,
    ask: place => ({ url: `/api/municipalities/${place.id}/agreement`, body: { date: '2026-09-01' } }),
    unseen: [],
  }),
  'GET /api/welcome-message': placeless(),
  'GET /api/welcome-message/draft': placeless(),
  'PUT /api/welcome-message': placeless(() => ({ body: { textNb: 'Hei', textNn: 'Hei' } })),
  'GET /api/information-letter/versions': placeless(),
  'GET /api/information-letter/versions/:version': placeless(() => ({
    url: '/api/information-letter/versions/1',
  })),
  'POST /api/information-letter/versions': placeless(() => ({
    body: { after: 1, textNb: letter, textNn: letter, textEn: letter },
  })),
  'POST /api/information-letter/preview': placeless(() => ({ body: { language: 'nb', text: letter } })),
  'GET /api/terms/draft': placeless(),
  'POST /api/terms': placeless(() => ({ body: { after: 1, textNb: text, textNn: text, confirmed: true } })),
}
