// A page of a report asks for the report, and then for each of its charts: it is made once for all of them.

/** Gives what was made under a name before, or makes it; whoever asks while it is being made gets the same. */
export type Remember<Value> = (name: string, make: () => Promise<Value>) => Promise<Value>

/** Remembers the last `most` that were asked for. What fails is forgotten. */
export function rememberLast<Value>(most: number): Remember<Value> {
  const known = new Map<string, Promise<Value>>()
  return (name, make) => {
    const value = known.get(name) ?? make()
    known.delete(name)
    known.set(name, value)
    value.catch(() => {
      if (known.get(name) === value) known.delete(name)
    })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return value
  }
}
