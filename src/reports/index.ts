// Reports: one definition of tables, charts and findings feeds page and PDF.
export { reportRoutes } from './routes.ts'
