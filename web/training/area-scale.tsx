import type { AreaFeedback } from '../../src/training/contract.ts'
import { useTexts } from '../language/index.ts'
import { texts } from './texts.ts'

const ratings = [1, 2, 3, 4, 5] as const
const colours = ['green', 'yellow', 'yellow', 'yellow', 'red'] as const

/** The five ratings with both marks. A picture of what the words beside it say. */
export function AreaScale({ of: { own, recommended, from, to } }: { of: AreaFeedback }) {
  const t = useTexts(texts)
  return (
    <ol className="area-scale" aria-hidden="true">
      {ratings.map((rating, place) => (
        <li key={rating} data-colour={colours[place]} data-within={rating >= from && rating <= to}>
          <span className="area-scale__mark">{own === rating && t('yours')}</span>
          <span className="area-scale__number">{rating}</span>
          <span className="area-scale__mark">{recommended === rating && t('recommended')}</span>
        </li>
      ))}
    </ol>
  )
}
