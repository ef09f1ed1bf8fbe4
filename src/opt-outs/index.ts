export { optOutRoutes } from './routes.ts'
export { noteSearch, type PersonSearch, searchIn, settleSearch } from './search.ts'
