// Reports: one definition of tables, charts and findings feeds page and PDF.

export { countCell, GAP, HIDDEN, plainTable, rowOf, shareCell, totalOf } from './cells.ts'
export { drawChart } from './draw-chart.ts'
export { writeExcel } from './excel.ts'
export { percentOf } from './figures.ts'
export { makeChart } from './make-chart.ts'
export { makeReport } from './municipal-report.ts'
export { reportRoutes } from './routes.ts'
export { typesetReport } from './typeset-report.ts'
export { fill, joinWords, text, uncapitalise, type Wording } from './words.ts'
