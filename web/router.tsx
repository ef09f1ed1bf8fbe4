// Every page and its address. Addresses are Norwegian, since people read them; they never hold identity.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { demandLogin, demandRole, demandTraining, readSession } from './access.ts'
import { awaitReading, beginReading } from './assessments/read-assessment.ts'
import { findWords } from './language/index.ts'
import { lazyPage } from './lazy-page.ts'
import { BrokenPage, Frame, NotFoundPage } from './ui/index.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
  beforeLoad: async () => {
    await Promise.all([readSession(), findWords()])
  },
})

const everyRole = demandRole('korfor', 'korus', 'coordinator', 'assessor')
const assessing = demandRole('coordinator', 'assessor')
const coordinator = demandRole('coordinator')
const korfor = demandRole('korfor')
const administering = demandRole('korfor', 'korus', 'coordinator')

const about = () => import('./about/index.ts')
const accounts = () => import('./accounts/index.ts')
const invitations = () => import('./accounts/invitations/index.ts')
const administration = () => import('./accounts/administration/index.ts')
const control = () => import('./control/index.ts')
const letter = () => import('./information-letter/index.ts')
const publications = () => import('./publications/index.ts')
const areas = () => import('./reports/areas/index.ts')
const register = () => import('./register/index.ts')
/** Its code, and what it shows where that has been asked for already. */
const form = async () => (await Promise.all([import('./assessments/form-page.tsx'), awaitReading()]))[0]
const extracts = () => import('./register/extracts/index.ts')
const training = () => import('./training/pages.ts')

/** Before login. */
const open = [
  ['/', lazyPage(() => import('./home/index.ts'), 'HomePage')],
  ['/om', lazyPage(about, 'AboutPage')],
  ['/rettigheter', lazyPage(about, 'RightsPage')],
  ['/personvern', lazyPage(about, 'PrivacyPage')],
  ['/tilgjengelighet', lazyPage(about, 'AccessibilityPage')],
  ['/rapporter', lazyPage(publications, 'PublicationListPage')],
  ['/rapporter/$slug', lazyPage(publications, 'PublicationPage')],
  ['/innlogging', lazyPage(accounts, 'LoginPage')],
  ['/innlogging/feil', lazyPage(accounts, 'LoginProblemPage')],
  ['/invitasjon', lazyPage(accounts, 'InvitationPage')],
] as const

/** Between login and account. */
const entering = [
  ['/registrering', lazyPage(accounts, 'RegistrationPage')],
  ['/tilganger', lazyPage(accounts, 'AccountChoicePage')],
  ['/bruksvilkar', lazyPage(accounts, 'TermsPage')],
] as const

const inside = [
  ['/profil', everyRole, lazyPage(accounts, 'ProfilePage')],
  ['/invitasjoner', everyRole, lazyPage(invitations, 'InvitationsPage')],
  [
    '/kartlegginger',
    assessing,
    lazyPage(() => import('./assessments/list/list-page.tsx'), 'AssessmentListPage'),
  ],
  ['/kartlegginger/overfor', assessing, lazyPage(administration, 'HandoverPage')],
  [
    '/kartlegginger/ny',
    assessing,
    lazyPage(() => import('./assessments/start/index.ts'), 'StartAssessmentPage'),
  ],
  ['/kartlegginger/$id', assessing, lazyPage(form, 'AssessmentPage')],
  [
    '/kartlegginger/$id/rettigheter',
    assessing,
    lazyPage(() => import('./assessments/rights/rights-page.tsx'), 'PersonRightsPage'),
  ],
  [
    '/kartlegginger/$id/retting',
    assessing,
    lazyPage(() => import('./assessments/rights/rectification-page.tsx'), 'RectificationPage'),
  ],
  ['/ovelser', demandTraining, lazyPage(training, 'VignetteListPage')],
  ['/ovelser/$name', demandTraining, lazyPage(training, 'VignettePage')],
  ['/tilbakemelding/$id', demandTraining, lazyPage(training, 'FeedbackPage')],
  ['/reservasjon', assessing, lazyPage(() => import('./opt-outs/index.ts'), 'OptOutPage')],
  ['/kartleggere', administering, lazyPage(administration, 'AccountsPage')],
  ['/oversikt', demandRole('korfor', 'korus'), lazyPage(() => import('./board/index.ts'), 'BoardPage')],
  ['/tekster', korfor, lazyPage(() => import('./accounts/messages/index.ts'), 'MessagesPage')],
  ['/autorisasjonsregister', administering, lazyPage(administration, 'AuthorisationsPage')],
  ['/runde', coordinator, lazyPage(() => import('./rounds/round-page.tsx'), 'RoundPage')],
  ['/etterkontroll', demandRole('korfor', 'coordinator'), lazyPage(control, 'ControlPage')],
  ['/informasjonsskriv', assessing, lazyPage(letter, 'LetterPage')],
  ['/informasjonsskriv/tekst', korfor, lazyPage(letter, 'LetterTextPage')],
  ['/overforing', coordinator, lazyPage(() => import('./submission/index.ts'), 'SubmissionPage')],
  ['/rapport/$year', coordinator, lazyPage(() => import('./reports/report-page.tsx'), 'ReportPage')],
  ['/ar-og-naboer', coordinator, lazyPage(() => import('./pooling/index.ts'), 'PoolingPage')],
  ['/analyse', administering, lazyPage(() => import('./analysis/index.ts'), 'AnalysisPage')],
  ['/kommuner', demandRole('korfor', 'korus'), lazyPage(register, 'MunicipalitiesPage')],
  [
    '/godkjenning',
    demandRole('korfor', 'korus'),
    lazyPage(() => import('./approvals/index.ts'), 'ApprovalsPage'),
  ],
  ['/omrader', demandRole('korfor', 'korus'), lazyPage(areas, 'AreaListPage')],
  ['/omrader/$area/$year', demandRole('korfor', 'korus'), lazyPage(areas, 'AreaReportPage')],
  ['/publisering', korfor, lazyPage(publications, 'PublishPage')],
  ['/kartleggingsar', korfor, lazyPage(() => import('./rounds/years-page.tsx'), 'YearsPage')],
  ['/register', korfor, lazyPage(register, 'RegisterPage')],
  ['/register/utleveringer', korfor, lazyPage(extracts, 'ExtractsPage')],
  ['/register/utleveringer/ny', korfor, lazyPage(extracts, 'NewExtractPage')],
] as const

const routes = [
  ...open.map(([path, component]) => createRoute({ getParentRoute: () => root, path, component })),
  ...entering.map(([path, component]) =>
    createRoute({ getParentRoute: () => root, path, component, beforeLoad: demandLogin }),
  ),
  ...inside.map(([path, beforeLoad, component]) =>
    createRoute({ getParentRoute: () => root, path, component, beforeLoad }),
  ),
]

type AppRouter = ReturnType<typeof createAppRouter>

/** The application's router. */
export function createAppRouter() {
  return createRouter({ routeTree: root.addChildren(routes), defaultErrorComponent: BrokenPage })
}

/** Fetches the page of the window's address at once, and the assessment it shows, instead of when the session has been read. */
export function fetchFirstPage({ matchRoutes, latestLocation, routesById }: AppRouter): void {
  type Match = Readonly<{ routeId: keyof typeof routesById; params: Readonly<{ id?: string }> }>
  const matches: readonly Match[] = matchRoutes(latestLocation)
  for (const { routeId, params } of matches) {
    if (routeId === '/kartlegginger/$id' && params.id) beginReading(params.id)
    // Should it fail, it is asked for again where the failure is told.
    void routesById[routeId].options.component?.preload?.()?.catch(() => {})
  }
}
