export { api, type CallOptions, lastAnswerAt } from './client.ts'
export { download } from './download.ts'
export { ApiProblem, ConnectionLost, isProblem } from './problem.ts'
export { queries } from './query.ts'
export {
  type Account,
  endHere,
  logOut,
  type Role,
  renewSession,
  type Session,
  sessionQuery,
  useAccount,
  useSession,
} from './session.ts'
