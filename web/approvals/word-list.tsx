import type { ApprovalWord } from '../../src/approvals/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { texts } from './texts.ts'
import './approvals.css'

/** What was said of figures, in order. Renders nothing when nobody has said anything. */
export function WordList({ words }: { words: readonly ApprovalWord[] }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (words.length === 0) return null
  return (
    <ol className="approvals__words" aria-label={t('words')}>
      {words.map(({ by, at, text }) => (
        <li key={`${by} ${at}`} data-by={by}>
          <p className="quiet small">
            {t(by === 'korfor' ? 'korforSaid' : 'municipalitySaid', { date: format.dateTime(at) })}
          </p>
          <p className="approvals__said">{text ?? t('saidApproved')}</p>
        </li>
      ))}
    </ol>
  )
}
