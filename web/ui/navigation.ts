import type { Role, Session } from '../api/index.ts'

const home = { to: '/', text: 'navHome' } as const
const assessments = { to: '/kartlegginger', text: 'navAssessments' } as const
const optOut = { to: '/reservasjon', text: 'navOptOut' } as const
const invitations = { to: '/invitasjoner', text: 'navInvitations' } as const
const accounts = { to: '/kartleggere', text: 'navAccounts' } as const
const board = { to: '/oversikt', text: 'navBoard' } as const
const municipalities = { to: '/kommuner', text: 'navMunicipalities' } as const

const fixed = {
  assessor: [home, assessments, optOut, invitations],
  korus: [home, board, municipalities, { to: '/omrader', text: 'navAreas' }, accounts, invitations],
  korfor: [
    home,
    board,
    { to: '/kartleggingsar', text: 'navYears' },
    municipalities,
    { to: '/register', text: 'navRegister' },
    accounts,
    invitations,
  ],
  guest: [
    home,
    { to: '/om', text: 'navAbout' },
    { to: '/rettigheter', text: 'navRights' },
    { to: '/rapporter', text: 'navReports' },
  ],
} as const

const practise = { to: '/ovelser', text: 'navPractise' } as const

/**
 * The main menu of a role; `today` is the program's date, whose year the report is of. Practising is in it where it is
 * done.
 */
export function navigationOf(role: Role | undefined, today: string, environment: Session['environment']) {
  const ordinary = ordinaryOf(role, today)
  const practises = environment === 'training' && (role === 'assessor' || role === 'coordinator')
  return practises ? [home, practise, ...ordinary.slice(1)] : ordinary
}

function ordinaryOf(role: Role | undefined, today: string) {
  if (role !== 'coordinator') return fixed[role ?? 'guest']
  return [
    home,
    assessments,
    { to: '/runde', text: 'navRound' },
    { to: '/overforing', text: 'navSubmission' },
    { to: `/rapport/${today.slice(0, 4)}`, text: 'navReport' },
    optOut,
    accounts,
    invitations,
  ] as const
}
