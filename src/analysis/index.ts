// Self-service: people ask the protected counts themselves.

export { auditAnswers } from './audit-answers.ts'
export { analysisRoutes } from './routes.ts'
