import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from './database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  ;[first, second] = await Promise.all([cloneDatabase(), cloneDatabase()])
})

afterAll(async () => {
  await Promise.all([first?.drop(), second?.drop()])
})

test('each clone is migrated and its own', async () => {
  await first.owner`insert into korus_region (code, name) values ('made-up', 'Made up')`
  const inFirst = await first.owner`select name from korus_region where code = 'made-up'`
  const inSecond = await second.owner`select name from korus_region where code = 'made-up'`
  expect(inFirst).toHaveLength(1)
  expect(inSecond).toHaveLength(0)
})

test('the application owns nothing and bypasses nothing', async () => {
  const [role] = await first.app`
    select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`
  expect(role).toEqual({
    rolname: 'brukerplan_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    owned: 0,
  })
})
