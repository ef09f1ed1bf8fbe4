// Two windows, one assessment: what each changed is kept, and where both changed the same answer the person decides.
import type { AssessmentContent } from './assessment.ts'
import type { Conflict, SaveRequest } from './contract.ts'

/** Values by variable; null is a cleared answer. */
export type Changes = Readonly<Record<string, number | null>>

export type Merge = Readonly<{
  /** The content with the changes in it; the very same object when they change nothing. */
  content: AssessmentContent
  /** Answers that were changed to other values since the base of the request. With any, nothing is to be saved. */
  conflicts: readonly Conflict[]
  /** What others changed since the base of the request, as it stands. */
  merged: Changes
  /** Variables whose answers change now. */
  changed: readonly string[]
}>

const answerOf = (content: AssessmentContent, variable: string): number | null =>
  content.answers[variable] ?? null

function changedSince(content: AssessmentContent, base: number): string[] {
  return Object.keys(content.answerVersions).filter(name => (content.answerVersions[name] ?? 0) > base)
}

function withChanges(
  content: AssessmentContent,
  changes: Changes,
  changed: readonly string[],
  version: number,
) {
  const answers: Record<string, number> = { ...content.answers }
  const answerVersions: Record<string, number> = { ...content.answerVersions }
  for (const variable of changed) {
    const value = changes[variable] ?? null
    if (value === null) delete answers[variable]
    else answers[variable] = value
    answerVersions[variable] = version
  }
  return { answers, answerVersions }
}

/**
 * Merges a save into the content, answer by answer. An answer that is already as asked for is no change and no conflict,
 * so that the same save sent twice is saved once. `version`: the one that the content gets if anything changes.
 */
export function mergeSave(content: AssessmentContent, request: SaveRequest, version: number): Merge {
  const { baseVersion, changes } = request
  const asked = Object.keys(changes).filter(name => changes[name] !== answerOf(content, name))
  const others = new Set(changedSince(content, baseVersion))
  const conflicts = asked
    .filter(name => others.has(name))
    .map(name => ({ variable: name, mine: changes[name] ?? null, theirs: answerOf(content, name) }))
  // A refused window has saved nothing, so it is told of an answer that happens to be as it asked, too.
  const told = new Set(
    conflicts.length > 0 ? conflicts.map(({ variable }) => variable) : Object.keys(changes),
  )
  const merged = Object.fromEntries(
    [...others].filter(name => !told.has(name)).map(name => [name, answerOf(content, name)]),
  )
  const visited = [...new Set([...content.visited, ...(request.visited ?? [])])]
  if (conflicts.length > 0 || (asked.length === 0 && visited.length === content.visited.length))
    return { content, conflicts, merged, changed: [] }
  const next = { ...content, ...withChanges(content, changes, asked, version), visited }
  return { content: next, conflicts, merged, changed: asked }
}
