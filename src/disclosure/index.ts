// What has been published of somebody, all of it together, and what can be told from it.
export { type AuditStep, auditMunicipality } from './audit-municipality.ts'
export { figureChecker } from './check-figures.ts'
