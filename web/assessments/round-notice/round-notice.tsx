import type { RoundState } from '../../../src/assessments/contract.ts'
import { useTexts } from '../../language/index.ts'
import { Notice } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** Why nothing can be started or changed, where that is so. */
export function RoundNotice({ state }: { state: RoundState }) {
  const say = useTexts(texts)
  const words = {
    'year-not-opened': 'stateNotOpened',
    'not-planned': 'stateNotPlanned',
    open: undefined,
    locked: 'stateLocked',
    transferable: 'stateTransferable',
    transferred: 'stateTransferred',
    lapsed: 'stateLapsed',
  } as const
  const text = words[state]
  if (!text) return null
  return (
    <Notice kind="info" title={say(`${text}Title`)}>
      <p>{say(text)}</p>
    </Notice>
  )
}
