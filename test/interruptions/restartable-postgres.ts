// A PostgreSQL of one's own that can be stopped and started while the program runs. Its port changes with each start; a
// door in front of it keeps the address, as the name of a database server does.
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PostgresServer, startPostgres } from '../../dev/postgres/index.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import type { TestDatabase } from '../harness/database.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const name = 'restarted'

export type RestartablePostgres = Readonly<{
  /** Reached through the door: its addresses hold through a restart. `drop` ends it all. */
  database: TestDatabase
  /** Shuts PostgreSQL down as its keeper would: what is under way is broken off, connections are ended. */
  stop(): Promise<void>
  start(): Promise<void>
}>

/** Starts a cluster with one migrated database. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'brukerplan-restart-'))
  const launch = () => startPostgres({ dataDirectory: join(folder, 'data'), durable: false })
  let server: PostgresServer | undefined = await launch()
  const first = server
  await makeDatabase(first)
  const door = await openDoor(() => server?.port)
  const through = (url: string) => {
    const address = new URL(url)
    address.port = String(door.port)
    return address.href
  }
  const [ownerUrl, appUrl] = [through(first.ownerUrl(name)), through(first.appUrl(name))]
  const [owner, app] = [openDatabase(ownerUrl, { max: 2 }), openDatabase(appUrl, { max: 8 })]
  const stop = async () => {
    const stopping = server
    server = undefined
    await stopping?.stop()
  }
  const start = async () => {
    const started = await launch()
    await keepPassword(started, decodeURIComponent(new URL(appUrl).password))
    server = started
  }
  const drop = async () => {
    await Promise.all([owner.end({ timeout: 1 }), app.end({ timeout: 1 })])
    await stop()
    await door.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database: { owner, app, ownerUrl, appUrl, drop }, stop, start }
}

async function makeDatabase(server: PostgresServer): Promise<void> {
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  await root.unsafe(`create database ${name}`)
  await root.end()
  const owner = openDatabase(server.ownerUrl(name), { max: 1 })
  await migrate(owner, migrations).finally(() => owner.end())
}

/** Each start gives the application's role a new password; the program that runs on has the old one. */
async function keepPassword(server: PostgresServer, password: string): Promise<void> {
  const root = openDatabase(server.ownerUrl('postgres'), { max: 1 })
  await root.unsafe(`alter role brukerplan_app password '${password}'`).finally(() => root.end())
}

/** Passes connections on to the port of now; refuses them while there is none. */
async function openDoor(portNow: () => number | undefined) {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    return socket
  }
  const door = createServer(inside => {
    keep(inside)
    const port = portNow()
    if (port === undefined) {
      inside.destroy()
      return
    }
    const outside = keep(connect(port, '127.0.0.1'))
    inside.pipe(outside).pipe(inside)
    inside.on('close', () => outside.destroy())
    outside.on('close', () => inside.destroy())
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  return {
    port: (door.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => door.close(resolve))
    },
  }
}
