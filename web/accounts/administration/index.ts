export { AccountsPage } from './accounts-page.tsx'
export { AuthorisationsPage } from './authorisations-page.tsx'
export { HandoverPage } from './handover-page.tsx'
