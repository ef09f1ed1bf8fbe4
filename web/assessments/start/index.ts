export { StartAssessmentPage } from './start-page.tsx'
