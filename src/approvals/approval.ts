import { approvalOf, type Verdict } from '../statistics/index.ts'
import type { MunicipalityApproval, ReportApproval } from './contract.ts'
import type { Frozen } from './queries.ts'

/** The state of frozen figures at `now`, with what was said of them. */
export function stateOf(
  { frozenAt, words, check }: Pick<Frozen, 'frozenAt' | 'words' | 'check'>,
  now: Date,
): ReportApproval {
  const verdicts = words.flatMap(({ verdict, text, at }): Verdict[] =>
    verdict === null ? [] : [{ verdict, comment: text, madeAt: new Date(at) }],
  )
  const { state, deadline } = approvalOf(frozenAt, verdicts, now)
  return { state, deadline: deadline.toISOString(), words: [...words], check }
}

/** One municipality's line in the list of KORUS and KORFOR. */
export function lineOf(frozen: Frozen, now: Date): MunicipalityApproval {
  const { number, name, regionName, words } = frozen
  const approval = stateOf(frozen, now)
  const unanswered = approval.state === 'returned' && words.at(-1)?.by === 'municipality'
  return { ...approval, number, name, regionName, unanswered }
}
