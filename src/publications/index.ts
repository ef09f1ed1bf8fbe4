// Publications: reports of region, trust, county and country, frozen when KORFOR publishes them, for anybody to read.
export { publicationPages } from './pages.ts'
export { publicationRoutes } from './routes.ts'
