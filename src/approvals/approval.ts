import { APPROVAL_DAYS, approvalOf, type Verdict } from '../statistics/index.ts'
import type { MunicipalityApproval, OpenApproval, ReportApproval } from './contract.ts'
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
  const { number, name, regionName, tooFew } = frozen
  const approval = stateOf(frozen, now)
  return { ...approval, number, name, regionName, tooFew, unanswered: isUnanswered(approval) }
}

const isUnanswered = ({ state, words }: ReportApproval): boolean =>
  state === 'returned' && words.at(-1)?.by === 'municipality'

/** From when figures must have been frozen for them to be able to wait for a first word at `now`. */
export const earliestAwaited = (now: Date): Date => new Date(now.getTime() - APPROVAL_DAYS * 86_400_000)

/** Those figures that wait for a word of the municipality or of KORFOR. */
export function openOf(unsettled: readonly Frozen[], now: Date): readonly OpenApproval[] {
  return unsettled
    .filter(({ tooFew }) => !tooFew)
    .flatMap(frozen => {
      const approval = stateOf(frozen, now)
      const { state, deadline } = approval
      if (state !== 'awaiting' && state !== 'returned') return []
      const { number, name, year } = frozen
      return [{ number, name, year, state, deadline, unanswered: isUnanswered(approval) }]
    })
}
