export { SessionEnd } from './session-end.tsx'
