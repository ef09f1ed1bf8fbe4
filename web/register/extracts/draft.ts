// An extract that is being put together: nothing of it leaves before it is sent.
import { type CodebookVariable, extractVariables, getInstrument } from '../../../src/instrument/index.ts'
import type {
  ExtractCondition,
  ExtractSelection,
  NewExtract,
  RegisteredSubmission,
} from '../../../src/register/contract.ts'

export type Draft = Readonly<{
  instrument: string
  recipient: string
  purpose: string
  legalBasis: string
  years: readonly number[]
  municipalities: readonly string[]
  conditions: readonly ExtractCondition[]
  variables: ReadonlySet<string>
  /** Why the recipient needs the variables of a group. */
  reasons: Readonly<Record<string, string>>
}>

/** Nothing chosen, of the newest instrument that rows have been made with. */
export function emptyDraft(submissions: readonly RegisteredSubmission[]): Draft {
  const instruments = submissions.map(({ instrument }) => instrument).sort()
  return {
    instrument: instruments.at(-1) ?? '2026',
    ...{ recipient: '', purpose: '', legalBasis: '' },
    ...{ years: [], municipalities: [], conditions: [] },
    variables: new Set(),
    reasons: {},
  }
}

/** All that may be asked for, in the order of the files. */
export const variablesOf = ({ instrument }: Draft): readonly CodebookVariable[] =>
  extractVariables(getInstrument(instrument))

/** The groups that the chosen variables are of, in order. */
export function chosenGroups(draft: Draft): readonly string[] {
  const chosen = variablesOf(draft).filter(({ name }) => draft.variables.has(name))
  return [...new Set(chosen.map(({ group }) => group))]
}

/** Which rows are meant. */
export const selectionOf = ({ instrument, years, municipalities, conditions }: Draft): ExtractSelection => ({
  instrument,
  years: [...years],
  municipalities: [...municipalities],
  conditions: [...conditions],
})

/** What is sent. */
export function toRequest(draft: Draft): NewExtract {
  const { recipient, purpose, legalBasis, variables, reasons } = draft
  return {
    ...selectionOf(draft),
    ...{ recipient, purpose, legalBasis },
    variables: [...variables],
    necessity: chosenGroups(draft).map(group => ({ group, reason: reasons[group] ?? '' })),
  }
}

export const reasonField = (group: string) => `reason-${group}` as const
export type FieldName =
  | 'recipient'
  | 'purpose'
  | 'legalBasis'
  | 'years'
  | 'municipalities'
  | 'variables'
  | ReturnType<typeof reasonField>

/** What the form still lacks: the fields, in their order. */
export function lacking(draft: Draft): readonly FieldName[] {
  const texts = (['recipient', 'purpose', 'legalBasis'] as const).filter(name => !draft[name].trim())
  const chosen = (['years', 'municipalities'] as const).filter(name => draft[name].length === 0)
  const reasons = chosenGroups(draft).filter(group => !draft.reasons[group]?.trim())
  return [
    ...texts,
    ...chosen,
    ...(draft.variables.size === 0 ? (['variables'] as const) : []),
    ...reasons.map(reasonField),
  ]
}

/** Whether a variable fits what is searched for, by its name or its words in a language. */
export function isSought(variable: CodebookVariable, words: string, language: 'nb' | 'nn'): boolean {
  const sought = words.trim().toLocaleLowerCase('nb')
  const { name, label, tab, section } = variable
  return [name, label[language], tab[language], section[language]].some(text =>
    text.toLocaleLowerCase('nb').includes(sought),
  )
}
