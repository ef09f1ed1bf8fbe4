import { dateInOslo } from '../../platform/clock.ts'
import {
  agreementSchema,
  municipalityListSchema,
  municipalityParamsSchema,
  municipalityQuerySchema,
  regionListSchema,
  unitListSchema,
  unitQuerySchema,
} from '../contract.ts'
import { type Route, route } from '../route.ts'
import { placeProblems } from './place-problems.ts'
import { hasRoundFrom, municipalitiesOf, regionsOf, setAgreement, unitsOf } from './place-queries.ts'

const noPerson = { none: 'tells of no person' } as const

const regions: Route = route({
  method: 'GET',
  url: '/api/regions',
  summary: 'The KORUS regions of one’s branch',
  permission: 'municipality.read',
  audit: noPerson,
  reply: regionListSchema,
  handle: ({ tx, actor }) => regionsOf(tx, actor),
})

const municipalities: Route = route({
  method: 'GET',
  url: '/api/municipalities',
  summary: 'The municipalities of one’s branch, with the date of their agreement',
  permission: 'municipality.read',
  audit: noPerson,
  query: municipalityQuerySchema,
  reply: municipalityListSchema,
  handle: ({ tx, query }) => municipalitiesOf(tx, query.query ?? ''),
})

const units: Route = route({
  method: 'GET',
  url: '/api/units',
  summary: 'The units of one’s branch; an assessor’s own',
  permission: 'unit.read',
  audit: noPerson,
  query: unitQuerySchema,
  reply: unitListSchema,
  handle: ({ tx, actor, query }) => unitsOf(tx, actor, query.municipalityNumber),
})

const registerAgreement: Route = route({
  method: 'PUT',
  url: '/api/municipalities/:number/agreement',
  summary: 'KORFOR notes the date of a municipality’s agreement, without which its round can’t open',
  permission: 'agreement.register',
  audit: ['agreement.registered'],
  params: municipalityParamsSchema,
  body: agreementSchema,
  async handle({ tx, params, body, now, audit }) {
    const today = dateInOslo(now)
    if (body.date !== null && body.date > today) throw placeProblems['agreement.in-future']()
    if (body.date === null && (await hasRoundFrom(tx, params.number, Number(today.slice(0, 4)))))
      throw placeProblems['agreement.in-use']()
    if (!(await setAgreement(tx, params.number, body.date))) throw placeProblems['municipality.not-found']()
    await audit({
      action: 'agreement.registered',
      objectType: 'municipality',
      objectId: params.number,
      details: { date: body.date ?? 'none' },
    })
  },
})

/** Regions, municipalities with their agreements, and units. */
export const placeRoutes: readonly Route[] = [regions, municipalities, units, registerAgreement]
