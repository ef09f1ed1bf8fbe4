// What has been published of somebody, all of it together, and what can be told from it.
export { figureChecker } from './check-figures.ts'
