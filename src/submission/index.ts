export { submissionRoutes } from './routes.ts'
export type { AfterTransfer } from './start-transfer.ts'
