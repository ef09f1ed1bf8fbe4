/** Answers by the path that was asked for before the program was there (web/ahead.ts). */
export type AnswersAhead = Map<string, Promise<Response>>

/** The answer that was asked for ahead, handed out once; undefined where there is none, or none to use. */
export async function takeAhead(path: string): Promise<Response | undefined> {
  const { answersAhead } = globalThis as { answersAhead?: AnswersAhead }
  const answer = answersAhead?.get(path)
  answersAhead?.delete(path)
  const response = await answer?.catch(() => undefined)
  return response?.ok ? response : undefined
}
