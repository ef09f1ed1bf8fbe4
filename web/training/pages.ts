export { VignettePage } from './case-page.tsx'
export { FeedbackPage } from './feedback-page.tsx'
export { VignetteListPage } from './list-page.tsx'
