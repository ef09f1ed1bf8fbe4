import type { OpenedAssessment } from '../../src/assessments/contract.ts'
import { api, type CallOptions } from '../api/index.ts'

/** How long a page may be held back for what it shows, in milliseconds. Then it is drawn, and says that it is fetching. */
const patience = 300

const read = (id: string, options?: CallOptions) =>
  api.get<OpenedAssessment>(`/api/assessments/${id}`, options)

type Reading = { readonly id: string; readonly reply: Promise<OpenedAssessment>; done?: OpenedAssessment }

let begun: Reading | undefined

/** Asks for the assessment of the window's address at once, beside the session and the code of its page. */
export function beginReading(id: string): void {
  const reading: Reading = { id, reply: read(id, { signedOut: 'throw' }) }
  begun = reading
  reading.reply.then(
    assessment => {
      reading.done = assessment
    },
    // Refused, it is asked for again by the page, which tells why or leads to the login.
    () => {
      begun = undefined
    },
  )
}

/** Waits a moment for what has been begun: page and assessment are drawn sooner together than one after the other. */
export async function awaitReading(): Promise<void> {
  if (!begun) return
  const enough = new Promise(resolve => setTimeout(resolve, patience))
  await Promise.race([begun.reply, enough]).catch(() => {})
}

/** What has been read ahead of this assessment, handed out once, and not kept. */
export function takeRead(id: string | undefined): OpenedAssessment | undefined {
  if (begun?.id !== id || !begun?.done) return
  const { done } = begun
  begun = undefined
  return done
}

/** The assessment as it is now, or what has been begun of it. */
export function readAssessment(id: string): Promise<OpenedAssessment> {
  const early = begun?.id === id ? begun.reply : undefined
  begun = undefined
  return early?.catch(() => read(id)) ?? read(id)
}
