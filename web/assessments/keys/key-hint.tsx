/** The keys of an answer ("2 N"), for the eye alone: the words of the answer stay as they are. */
export function KeyHint({ keys }: { keys: string }) {
  if (keys === '') return null
  return (
    <span className="key-hint" aria-hidden="true">
      {keys.split(' ').map(key => (
        <span key={key} data-key={key} />
      ))}
    </span>
  )
}
