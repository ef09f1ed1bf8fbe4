// The first script of the page, a file of its own and all of it here: while the program itself is being fetched and read,
// it asks for what the page of the address begins with. web/api/client.ts takes over the answers.
import type { AnswersAhead } from './api/ahead.ts'

const assessment = /^\/kartlegginger(\/[\da-f]{8}-[\da-f-]{27})$/.exec(location.pathname)?.[1]
const paths = ['/api/session', ...(assessment ? [`/api/assessments${assessment}`] : [])]
const answers: AnswersAhead = new Map(
  paths.map(path => [path, fetch(path, { cache: 'no-store', credentials: 'same-origin' })]),
)
// Refused or cut off, it is asked for again where it is needed, and the fault told there.
for (const answer of answers.values()) answer.catch(() => {})
Object.assign(window, { answersAhead: answers })
