export { ConfirmIdentity, confirmAddress } from './confirm-identity.tsx'
export { useConfirmedDownload } from './confirmed-download.ts'
export { forgetInAddress } from './forget-in-address.ts'
export { useIsConfirmed } from './is-confirmed.ts'
