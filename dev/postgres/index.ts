export { findRunningPostgres } from './running.ts'
export { type PostgresServer, type StartPostgresOptions, startPostgres } from './start.ts'
