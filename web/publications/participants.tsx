import type { PublicationParticipants } from '../../src/publications/contract.ts'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

/** Whose figures a report is of, and whose it isn't. */
export function Participants({ of }: { of: PublicationParticipants }) {
  const t = useTexts(texts)
  const { takingPart, tooFew, notApproved } = of
  return (
    <div className="stack measure" data-gap="small">
      <p>{takingPart.join(', ')}</p>
      {tooFew.length > 0 && <p className="quiet">{t('tooFew', { names: tooFew.join(', ') })}</p>}
      {notApproved.length > 0 && (
        <p className="quiet">{t('notApproved', { names: notApproved.join(', ') })}</p>
      )}
    </div>
  )
}
