export { type AuditAction, type AuditEntry, appendAudit, auditActions } from './audit-entry.ts'
export { type AuditVerdict, chainAudit, verifyAudit } from './chain.ts'
