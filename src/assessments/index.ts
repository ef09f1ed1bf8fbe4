export type { AssessmentContent } from './assessment.ts'
export { evaluateContent, type RoundAssessment, readRoundAssessments } from './read-for-submission.ts'
export { assessmentRoutes } from './routes.ts'
