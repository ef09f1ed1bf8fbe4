import type { RoundReply } from '../../src/rounds/contract.ts'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

const stages = ['open', 'locked', 'transferable', 'transferred'] as const

/** Where the round stands on its way, as an ordered list; the current stage is marked in words and for screen readers. */
export function RoundStages({ state }: { state: RoundReply['state'] }) {
  const t = useTexts(texts)
  const reached = (stages as readonly string[]).indexOf(state)
  if (reached < 0) return null
  return (
    <ol className="stages" aria-label={t('stages')}>
      {stages.map((stage, place) => (
        <li
          key={stage}
          data-reached={place <= reached}
          {...(place === reached && { 'aria-current': 'step' as const })}
        >
          <span className="stages__name">{t(`stage-${stage}`)}</span>
          {place === reached && <span className="small">{t('now')}</span>}
        </li>
      ))}
    </ol>
  )
}
