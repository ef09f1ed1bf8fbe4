export { ExtractsPage } from './extracts-page.tsx'
export { NewExtractPage } from './new-extract-page.tsx'
