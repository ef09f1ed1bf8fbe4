export { AssessmentPage } from './form-page.tsx'
export { AssessmentListPage } from './list-page.tsx'
export { StartAssessmentPage } from './start-page.tsx'
