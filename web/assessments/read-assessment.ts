import type { OpenedAssessment } from '../../src/assessments/contract.ts'
import { api, type CallOptions } from '../api/index.ts'

const read = (id: string, options?: CallOptions) =>
  api.get<OpenedAssessment>(`/api/assessments/${id}`, options)

let begun: Readonly<{ id: string; reply: Promise<OpenedAssessment> }> | undefined

/** Asks for the assessment of the window's address at once, beside the session and the code of its page. */
export function beginReading(id: string): void {
  const reply = read(id, { signedOut: 'throw' })
  // Refused, it is asked for again by the page, which tells why or leads to the login.
  reply.catch(() => {})
  begun = { id, reply }
}

/** The assessment as it is now, and what has been begun of it. What was read early is handed out once, and not kept. */
export function readAssessment(id: string): Promise<OpenedAssessment> {
  const early = begun?.id === id ? begun.reply : undefined
  begun = undefined
  return early?.catch(() => read(id)) ?? read(id)
}
