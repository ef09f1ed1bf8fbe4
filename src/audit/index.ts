export { type AuditAction, type AuditEntry, appendAudit, auditInsert } from './audit-entry.ts'
export { type AuditVerdict, type ChainLink, chainAudit, readChainEnd, verifyAudit } from './chain.ts'
