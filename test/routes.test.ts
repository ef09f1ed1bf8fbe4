// Walks every route there is: none without a permission, no write without a trace, and nobody past the table of rights.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions, type Role, type Route } from '../src/accounts/index.ts'
import { startTestApp, type TestApp } from './harness/app.ts'
import type { Reply, Visitor } from './harness/visitor.ts'
import { personas } from './personas.ts'

let app: TestApp
const visitors = new Map<Role, Visitor>()

beforeAll(async () => {
  app = await startTestApp()
  for (const role of ['korfor', 'korus', 'coordinator', 'assessor'] as const)
    visitors.set(role, await app.logIn(personas[role]))
})

afterAll(() => app?.close())

const holderOf = (route: Route) => permissions[route.permission]
const needsAccount = (route: Route) => Array.isArray(holderOf(route))
const named = (route: Route) => `${route.method} ${route.url}`

/** Asks for a route with no body and made-up parameters: rights come before both. */
function ask(visitor: Visitor, route: Route): Promise<Reply> {
  const path = route.url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
  const verb = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  return visitor[verb](path)
}

test('there are routes, and each is served at one address', () => {
  const addresses = app.app.routes.map(named)
  expect(addresses.length).toBeGreaterThan(30)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('the server answers no address that was not declared as a route', async () => {
  const declared = new Set(app.app.routes.map(route => route.url))
  const served = Object.keys((app.app.server.swagger() as { paths: object }).paths)
  expect(served.map(path => path.replace(/\{(\w+)\}/g, ':$1')).filter(path => !declared.has(path))).toEqual(
    [],
  )
})

test('every permission in the table is used by a route', () => {
  const used = new Set(app.app.routes.map(route => route.permission))
  expect((Object.keys(permissions) as Permission[]).filter(permission => !used.has(permission))).toEqual([])
})

test('every write leaves a trace', () => {
  const untraced = app.app.routes.filter(route => route.method !== 'GET' && 'none' in route.audit)
  expect(untraced.map(named)).toEqual([])
})

test('every read that needs an account leaves a trace, or says why it need not', () => {
  const silent = app.app.routes.filter(route => needsAccount(route) && 'none' in route.audit)
  for (const route of silent)
    expect('none' in route.audit && route.audit.none.length, named(route)).toBeGreaterThan(15)
})

test('nobody who is not logged in passes a route that needs it', async () => {
  for (const route of app.app.routes.filter(route => holderOf(route) !== 'public')) {
    const reply = await ask(app.visit(), route)
    expect([reply.status, reply.problem], named(route)).toEqual([401, 'session.missing'])
  }
})

describe.each(['korfor', 'korus', 'coordinator', 'assessor'] as const)('as %s', role => {
  const refusedRoutes = () =>
    app.app.routes.filter(
      route => needsAccount(route) && !(holderOf(route) as readonly Role[]).includes(role),
    )

  test('every route that the table does not give is refused', async () => {
    for (const route of refusedRoutes()) {
      const reply = await ask(visitors.get(role) as Visitor, route)
      expect([reply.status, reply.problem], named(route)).toEqual([403, 'access.denied'])
    }
  })

  test('and each refusal is in the audit log', async () => {
    const logged = await app.database.owner<{ route: string }[]>`
      select distinct details->>'route' as route from audit_entry
      where outcome = 'refused' and role = ${role} and details->>'code' = 'access.denied'`
    expect(logged.map(row => row.route).sort()).toEqual(refusedRoutes().map(named).sort())
  })

  test('with account, role, unit and municipality', async () => {
    const incomplete = await app.database
      .owner`select e.action from audit_entry e left join account a on a.id = e.account_id
      where e.role = ${role} and (a.id is null or e.role is distinct from a.role or e.unit_id is distinct from a.unit_id
        or (a.municipality_number is not null and e.municipality_number is distinct from a.municipality_number))`
    expect(incomplete).toEqual([])
  })
})
