import type { SubmissionPreview } from '../../src/submission/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { CountsByUnit } from '../rounds/index.ts'
import { Empty, Facts, Notice, Section, TextLink } from '../ui/index.ts'
import { texts } from './texts.ts'

function Units({ units }: { units: SubmissionPreview['units'] }) {
  const t = useTexts(texts)
  return (
    <CountsByUnit
      label={t('unitsTitle')}
      unitHeading={t('unit')}
      coordinators={t('coordinators')}
      units={units}
      columns={[
        [t('unitAssessments'), ({ assessments }) => assessments],
        [t('willGo'), ({ willGo }) => willGo],
        [t('unitWithErrors'), ({ withErrors }) => withErrors],
        [t('unitNotInformed'), ({ notInformed }) => notInformed],
      ]}
    />
  )
}

/** What can still be done about what won't go. */
function Mending({ state }: Pick<SubmissionPreview, 'state'>) {
  const t = useTexts(texts)
  if (state === 'open') return <p>{t('mendOpen')}</p>
  return (
    <p>
      {t('mendLocked')} <TextLink to="/runde">{t('toDatesToMove')}</TextLink>
    </p>
  )
}

/** What will go and what won't, without any identity. */
export function Preview({ preview }: { preview: SubmissionPreview }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (preview.assessments === 0) return <Empty title={t('nothingToTransfer')} />
  const lost = preview.withErrors + preview.notInformed
  return (
    <>
      <Section title={t('previewTitle')}>
        <div className="measure">
          <Facts
            of={[
              [t('assessments'), format.number(preview.assessments)],
              [t('willGo'), format.number(preview.willGo)],
              [t('merged'), format.number(preview.merged)],
              [t('registerRows'), format.number(preview.registerRows)],
              [t('withErrors'), format.number(preview.withErrors)],
              [t('notInformed'), format.number(preview.notInformed)],
            ]}
          />
        </div>
        {lost > 0 && (
          <Notice kind="warning" title={t('lostTitle', { count: lost })}>
            <p>{t('lostText')}</p>
            <Mending state={preview.state} />
          </Notice>
        )}
      </Section>
      <Section title={t('unitsTitle')}>
        <Units units={preview.units} />
      </Section>
    </>
  )
}
