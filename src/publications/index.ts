// Publications: reports of region, trust, county and country, frozen when KORFOR publishes them, for anybody to read.
export { makeContent } from './content.ts'
export { writeCsv, writeJsonStat } from './open-data.ts'
export { publicationPages } from './pages.ts'
export type { PublicationContent } from './queries.ts'
export { publicationRoutes } from './routes.ts'
