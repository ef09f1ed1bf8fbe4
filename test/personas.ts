// The people of the tests. Each is synthetic, and each is somebody whose rights differ from the others'.
import { nationalNumberSource, seededRandom } from '../dev/national-numbers.ts'
import type { Role } from '../src/accounts/index.ts'

/** Two made-up municipalities of one region: what happens in one must never be seen from the other. */
export const municipalities = {
  fjordvik: { number: '9990', name: 'Fjordvik', regionCode: 'stavanger', population: 12_400 },
  nesheim: { number: '9991', name: 'Nesheim', regionCode: 'stavanger', population: 4_100 },
} as const

export const units = {
  substanceUse: {
    id: '0e0d9a3c-1f0b-4d53-9e66-000000000001',
    name: 'Rus og psykisk helse',
    municipality: 'fjordvik',
  },
  nav: { id: '0e0d9a3c-1f0b-4d53-9e66-000000000002', name: 'NAV Fjordvik', municipality: 'fjordvik' },
  childWelfare: {
    id: '0e0d9a3c-1f0b-4d53-9e66-000000000003',
    name: 'Barneverntjenesten',
    municipality: 'fjordvik',
  },
  elsewhere: { id: '0e0d9a3c-1f0b-4d53-9e66-000000000004', name: 'Hjemmetjenesten', municipality: 'nesheim' },
} as const

export type Persona = Readonly<{
  name: string
  nationalNumber: string
  /** No role: somebody who can log in and has no account. */
  role?: Role
  regionCode?: string
  municipality?: keyof typeof municipalities
  unit?: keyof typeof units
  /** Of assessors: 1 health and care, 2 NAV, 3 child welfare. */
  serviceType?: 1 | 2 | 3
  /** The highest level of her eID; `high` unless said. */
  level?: 'high' | 'substantial'
}>

const next = nationalNumberSource(seededRandom(2026))
const woman = () => next({ sex: 'female' })
const man = () => next({ sex: 'male' })

export const personas = {
  korfor: { name: 'Kari Registerfører', nationalNumber: woman(), role: 'korfor' },
  korus: { name: 'Knut Rådgiver', nationalNumber: man(), role: 'korus', regionCode: 'stavanger' },
  korusElsewhere: { name: 'Kaja Nordpå', nationalNumber: woman(), role: 'korus', regionCode: 'nord' },
  coordinator: {
    name: 'Solveig Kontakt',
    nationalNumber: woman(),
    role: 'coordinator',
    municipality: 'fjordvik',
  },
  coordinatorElsewhere: {
    name: 'Nils Nesheim',
    nationalNumber: man(),
    role: 'coordinator',
    municipality: 'nesheim',
  },
  assessor: {
    name: 'Åse Kartlegger',
    nationalNumber: woman(),
    role: 'assessor',
    unit: 'substanceUse',
    serviceType: 1,
  },
  colleague: {
    name: 'Bjørn Kollega',
    nationalNumber: man(),
    role: 'assessor',
    unit: 'substanceUse',
    serviceType: 1,
  },
  assessorNav: {
    name: 'Tone Veileder',
    nationalNumber: woman(),
    role: 'assessor',
    unit: 'nav',
    serviceType: 2,
  },
  assessorChildWelfare: {
    name: 'Per Barnevern',
    nationalNumber: man(),
    role: 'assessor',
    unit: 'childWelfare',
    serviceType: 3,
  },
  assessorElsewhere: {
    name: 'Eva Annensteds',
    nationalNumber: woman(),
    role: 'assessor',
    unit: 'elsewhere',
    serviceType: 1,
  },
  stranger: { name: 'Fredrik Fremmed', nationalNumber: man() },
  lowLevel: { name: 'Mina Minid', nationalNumber: woman(), level: 'substantial' },
} as const satisfies Record<string, Persona>
