// Self-service: people ask the protected counts themselves.
export { analysisRoutes } from './routes.ts'
