import type { Faults } from '../../ui/index.ts'
import type { StartAnswers, StartField } from './start-answers.ts'

/** What the fields before the form share. */
export type StepFields = Readonly<{
  answers: StartAnswers
  change: (part: Partial<StartAnswers>) => void
  faults: Faults<StartField>
}>
