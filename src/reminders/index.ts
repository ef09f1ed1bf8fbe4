export { sendDueReminders } from './send-due.ts'
