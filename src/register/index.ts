export { csvHeader } from './csv.ts'
export { insertRegisterRows } from './queries.ts'
export { checksumOf, indexLevelCodes, type RegisterRow, type RowsOrigin } from './register-row.ts'
export { registerRoutes } from './routes.ts'
