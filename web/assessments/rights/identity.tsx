import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'

const FIELD = 'identity'

export type Identity = Readonly<{
  sure: boolean
  setSure: (sure: boolean) => void
  /** Asked for something without having said who the person is. */
  missing: boolean
  /** Runs `work` if the holder has said that it is the person herself who demands it; otherwise leads to the box. */
  demand: (work: () => void) => void
}>

/** One statement for the whole page: the person sits beside, and demands one thing or more. */
export function useIdentity(): Identity {
  const [sure, setSure] = useState(false)
  const [asked, setAsked] = useState(false)
  const demand = (work: () => void) => {
    if (sure) return work()
    setAsked(true)
    document.getElementById(FIELD)?.focus()
  }
  return { sure, setSure, missing: asked && !sure, demand }
}

export function IdentityBox({ identity: { sure, setSure, missing } }: { identity: Identity }) {
  const t = useTexts(texts)
  return (
    <Checkbox
      id={FIELD}
      className="rights-identity"
      label={t('identity')}
      description={t('identityHint')}
      checked={sure}
      error={missing ? t('identityMissing') : undefined}
      onChange={event => setSure(event.target.checked)}
    />
  )
}
