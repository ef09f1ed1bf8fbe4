// Who can log in to the demonstration. All are made up; the numbers have 80 added to the month.
import type { Role } from '../../src/accounts/index.ts'
import type { StandInPerson } from '../idporten/index.ts'
import { nationalNumberSource, seededRandom } from '../national-numbers.ts'

export const municipality = {
  number: '9990',
  name: 'Fjordvik',
  county: 'Testfylket',
  regionCode: 'stavanger',
  population: 12_400,
  adults: 9_900,
} as const

/** 1 health and care, 2 NAV, 3 child welfare. */
type ServiceType = 1 | 2 | 3

/** One of the accounts that a person holds; a coordinator's is of {@link municipality} unless another is named. */
export type DemonstrationAccount = Readonly<
  | { role: Exclude<Role, 'assessor'>; municipality?: string }
  | { role: 'assessor'; unit: string; serviceType: ServiceType }
>

export type DemonstrationPerson = StandInPerson &
  Readonly<{
    email: string
    /** What the person is, as the terminal says it. */
    inEnglish: string
    accounts: readonly DemonstrationAccount[]
  }>

const next = nationalNumberSource(seededRandom(1409))
const woman = () => next({ sex: 'female' })
const man = () => next({ sex: 'male' })

const assesses = (unit: string, serviceType: ServiceType) =>
  ({ role: 'assessor', unit, serviceType }) as const

/** The units of Fjordvik, the largest first. */
export const units = [
  'Rus og psykisk helse',
  'NAV Fjordvik',
  'Hjemmetjenesten',
  'Barneverntjenesten',
] as const
const [substanceUse, nav, homeCare, childWelfare] = units

export const people: readonly DemonstrationPerson[] = [
  {
    name: 'Ingrid Berge',
    nationalNumber: woman(),
    email: 'ingrid.berge@example.no',
    role: { nb: 'KORFOR', nn: 'KORFOR' },
    inEnglish: 'KORFOR, which keeps the register',
    level: 'high',
    accounts: [{ role: 'korfor' }],
  },
  {
    name: 'Henrik Dale',
    nationalNumber: man(),
    email: 'henrik.dale@example.no',
    role: { nb: 'Rådgiver i KORUS Stavanger', nn: 'Rådgivar i KORUS Stavanger' },
    inEnglish: 'adviser at KORUS Stavanger',
    level: 'high',
    accounts: [{ role: 'korus' }],
  },
  {
    name: 'Marit Fjeld',
    nationalNumber: woman(),
    email: 'marit.fjeld@example.no',
    role: { nb: 'Kommunekontakt i Fjordvik', nn: 'Kommunekontakt i Fjordvik' },
    inEnglish: 'coordinator of Fjordvik',
    level: 'high',
    accounts: [{ role: 'coordinator' }],
  },
  {
    name: 'Silje Haug',
    nationalNumber: woman(),
    email: 'silje.haug@example.no',
    role: { nb: `Kartlegger, ${substanceUse}`, nn: `Kartleggjar, ${substanceUse}` },
    inEnglish: 'assessor, substance use and mental health',
    level: 'high',
    accounts: [assesses(substanceUse, 1)],
  },
  {
    name: 'Ole Strand',
    nationalNumber: man(),
    email: 'ole.strand@example.no',
    role: { nb: `Kartlegger, ${substanceUse}`, nn: `Kartleggjar, ${substanceUse}` },
    inEnglish: 'assessor, the same unit as Silje Haug',
    level: 'high',
    accounts: [assesses(substanceUse, 1)],
  },
  {
    name: 'Anne Vik',
    nationalNumber: woman(),
    email: 'anne.vik@example.no',
    role: { nb: `Kartlegger, ${nav}`, nn: `Kartleggjar, ${nav}` },
    inEnglish: 'assessor, NAV Fjordvik',
    level: 'high',
    accounts: [assesses(nav, 2)],
  },
  {
    name: 'Tor Nes',
    nationalNumber: man(),
    email: 'tor.nes@example.no',
    role: {
      nb: `Kartlegger i to instanser, ${homeCare} og ${nav}`,
      nn: `Kartleggjar i to instansar, ${homeCare} og ${nav}`,
    },
    inEnglish: 'assessor in two units, home care and NAV',
    level: 'high',
    accounts: [assesses(homeCare, 1), assesses(nav, 2)],
  },
  {
    name: 'Camilla Moen',
    nationalNumber: woman(),
    email: 'camilla.moen@example.no',
    role: { nb: `Kartlegger, ${childWelfare}`, nn: `Kartleggjar, ${childWelfare}` },
    inEnglish: 'assessor, child welfare',
    level: 'high',
    accounts: [assesses(childWelfare, 3)],
  },
  {
    name: 'Peder Sund',
    nationalNumber: man(),
    email: 'peder.sund@example.no',
    role: { nb: 'Uten tilgang, for å prøve en invitasjon', nn: 'Utan tilgang, for å prøve ein invitasjon' },
    inEnglish: 'nobody yet, to try an invitation with',
    level: 'high',
    accounts: [],
  },
  {
    name: 'Mina Lund',
    nationalNumber: woman(),
    email: 'mina.lund@example.no',
    role: { nb: 'Har bare MinID', nn: 'Har berre MinID' },
    inEnglish: 'has no eID at level high, and is refused',
    level: 'substantial',
    accounts: [],
  },
  {
    name: 'Liv Ness',
    nationalNumber: woman(),
    email: 'liv.ness@example.no',
    role: {
      nb: 'Kommunekontakt i Lyngvær, der fire–fem kartlegges i året',
      nn: 'Kommunekontakt i Lyngvær, der fire–fem blir kartlagde i året',
    },
    inEnglish: 'coordinator of Lyngvær: too few people each year, enough in three',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality: '9981' }],
  },
  {
    name: 'Arne Holm',
    nationalNumber: man(),
    email: 'arne.holm@example.no',
    role: {
      nb: 'Kommunekontakt i Sandholmen, med en liten nabo',
      nn: 'Kommunekontakt i Sandholmen, med ein liten nabo',
    },
    inEnglish: 'coordinator of Sandholmen: too few people, and a small neighbour',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality: '9982' }],
  },
  {
    name: 'Gro Øyen',
    nationalNumber: woman(),
    email: 'gro.oyen@example.no',
    role: {
      nb: 'Kommunekontakt i Ytterøyane, naboen til Sandholmen',
      nn: 'Kommunekontakt i Ytterøyane, naboen til Sandholmen',
    },
    inEnglish: 'coordinator of Ytterøyane, that neighbour',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality: '9983' }],
  },
  {
    name: 'Nina Dal',
    nationalNumber: woman(),
    email: 'nina.dal@example.no',
    role: {
      nb: 'Kommunekontakt i Grønndal, der rundt tretti kartlegges i året. Tallene er sendt tilbake',
      nn: 'Kommunekontakt i Grønndal, der rundt tretti blir kartlagde i året. Tala er sende tilbake',
    },
    inEnglish: 'coordinator of Grønndal: some thirty people a year; has returned her figures',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality: '9984' }],
  },
  {
    name: 'Jon Vik',
    nationalNumber: man(),
    email: 'jon.vik@example.no',
    role: {
      nb: 'Kommunekontakt i Storvik, to kommuner som ble én i 2023. Tallene venter på godkjenning',
      nn: 'Kommunekontakt i Storvik, to kommunar som vart éin i 2023. Tala ventar på godkjenning',
    },
    inEnglish: 'coordinator of Storvik: two that became one in 2023; figures to approve',
    level: 'high',
    accounts: [{ role: 'coordinator', municipality: '9985' }],
  },
]
