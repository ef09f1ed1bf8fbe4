export { AboutPage, AccessibilityPage, PrivacyPage, RightsPage } from './pages.tsx'
