import type { PersonFacts } from '../../src/instrument/index.ts'

/** What decides how the questions about somebody are answered. */
export type Subject = Readonly<{ facts: PersonFacts; category: number; severity: number }>
