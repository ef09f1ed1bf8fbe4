export { ApprovalPanel } from './approval-panel.tsx'
export { ApprovalsPage } from './approvals-page.tsx'
export { BranchOpenApprovals, OwnOpenApprovals } from './open-approvals.tsx'
