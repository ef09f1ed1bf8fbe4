import { Paragraph } from '@digdir/designsystemet-react'
import { useTexts } from '../../language/index.ts'
import { Empty, TextLink } from '../../ui/index.ts'
import { texts } from './texts.ts'
import type { Filter } from './view.ts'

/** Where a filter finds nothing: what would stand there, and the way back to all. */
export function NoneFound({ filter }: { filter: Exclude<Filter, 'all'> }) {
  const say = useTexts(texts)
  return (
    <Empty title={say(`none_${filter}`)}>
      <Paragraph className="measure">{say(`none_${filter}_text`)}</Paragraph>
      <TextLink to="/kartlegginger">{say('showAll')}</TextLink>
    </Empty>
  )
}

/** Nothing of one's own in a round that takes nothing new. */
export function NoneHere() {
  const say = useTexts(texts)
  return (
    <Empty title={say('closedTitle')}>
      <Paragraph className="measure">{say('closedText')}</Paragraph>
    </Empty>
  )
}
