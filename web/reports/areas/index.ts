// Reports of regions, trusts, counties and the country, inside the program.
export { AreaListPage } from './list-page.tsx'
export { AreaReportPage } from './report-page.tsx'
