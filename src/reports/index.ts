// Reports: one definition of tables, charts and findings feeds page and PDF.
export { municipalReport } from './municipal-report.ts'
export { reportRoutes } from './routes.ts'
export { typesetReport } from './typeset-report.ts'
