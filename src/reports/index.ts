// Reports: one definition of tables, charts and findings feeds page and PDF.

export { type AreaPlace, listKnownAreas } from './area-queries.ts'
export { areaReport } from './area-report.ts'
export { areaReportRoutes } from './area-routes.ts'
export { slugOfPlace } from './area-words.ts'
export { drawChart } from './charts/draw-chart.ts'
export { drawPicture } from './charts/draw-picture.ts'
export { makeChart } from './charts/make-chart.ts'
export { writeExcel } from './office/excel.ts'
export { writeTableExcel } from './office/excel-table.ts'
export { readAreaFigures } from './read-area-report.ts'
export { municipalReportReader } from './read-report.ts'
export { endingOf, reportFiles } from './report-files.ts'
export { reportRoutes } from './routes.ts'
export { countCell, GAP, HIDDEN, plainTable, rowOf, shareCell, totalOf } from './sections/cells.ts'
export { percentOf } from './sections/figures.ts'
export {
  fill,
  formatCount,
  formatDate,
  joinWords,
  tellYears,
  text,
  uncapitalise,
  type Wording,
} from './words.ts'
