// Approval: a municipality's word on its figures before others count them, and what KORFOR answers.
export { approvalRoutes } from './routes.ts'
