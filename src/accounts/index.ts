export type { Actor, Session } from './actor.ts'
export { connectEid, type Eid } from './eid.ts'
export {
  FirstInvitationRefused,
  type FirstInvitationWish,
  makeFirstInvitation,
} from './first-invitation.ts'
export { findOpenedInvitation, invitationRoutes } from './invitation-routes.ts'
export { loginRoutes } from './login-routes.ts'
export { type Permission, permissions } from './permissions.ts'
export { placeRoutes } from './place-routes.ts'
export { accountProblems } from './problems.ts'
export type { Program } from './program.ts'
export { type Role, roles } from './role.ts'
export { FileReply, Redirect, type Route, route, type Scope, type Trace } from './route.ts'
export { serveRoute } from './serve-route.ts'
export { sessionCookie } from './session.ts'
export { type FindOpenedInvitation, sessionRoutes } from './session-routes.ts'
