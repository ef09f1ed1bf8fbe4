import type { Words } from '../../src/training/contract.ts'
import { useWords } from './queries.ts'

/** A case, as running text. */
export function Story({ of }: { of: readonly Words[] }) {
  const inLanguage = useWords()
  return (
    <div className="prose">
      {of.map(paragraph => (
        <p key={paragraph.nb}>{inLanguage(paragraph)}</p>
      ))}
    </div>
  )
}
