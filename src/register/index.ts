export { insertDoublyRegistered, insertRegisterRows } from './queries.ts'
export { checksumOf, type RegisterRow, type RowsOrigin } from './register-row.ts'
export { destroyOldRows } from './retention.ts'
export { registerRoutes } from './routes.ts'
