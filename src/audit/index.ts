export { type AuditAction, type AuditEntry, appendAudit, auditInsert } from './audit-entry.ts'
export { type AuditVerdict, chainAudit, verifyAudit } from './chain.ts'
