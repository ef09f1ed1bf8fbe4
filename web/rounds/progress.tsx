import { useQuery } from '@tanstack/react-query'
import type { RoundProgress } from '../../src/rounds/contract.ts'
import { useTexts } from '../language/index.ts'
import { Empty, Fetched, Section } from '../ui/index.ts'
import { CountsByUnit } from './counts-by-unit.tsx'
import { progressQuery } from './queries.ts'
import { texts } from './texts.ts'

function Units({ units }: { units: RoundProgress }) {
  const t = useTexts(texts)
  return (
    <CountsByUnit
      label={t('progressTitle')}
      unitHeading={t('unit')}
      coordinators={t('coordinators')}
      units={units}
      columns={[
        [t('assessors'), ({ name, assessors }) => (name === null ? '' : assessors)],
        [t('assessmentsBegun'), ({ assessments }) => assessments],
        [t('assessmentsFinished'), ({ finished }) => finished],
        [t('assessmentsWithErrors'), ({ withErrors }) => withErrors],
        [t('assessmentsNotInformed'), ({ notInformed }) => notInformed],
      ]}
    />
  )
}

/** How far each unit has come, also one that has not begun; without any identity. */
export function Progress() {
  const t = useTexts(texts)
  const progress = useQuery(progressQuery)
  return (
    <Section title={t('progressTitle')}>
      <p className="measure">{t('progressText')}</p>
      <Fetched query={progress}>
        {units => (units.length === 0 ? <Empty title={t('noUnits')} /> : <Units units={units} />)}
      </Fetched>
    </Section>
  )
}
