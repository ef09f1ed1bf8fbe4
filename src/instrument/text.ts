/** A language the interface is written in. */
export type Language = 'nb' | 'nn'

/**
 * A text for people. `own` marks wording of this system where the published questionnaire has none;
 * all other bokmål in a version is word for word from its source, and all nynorsk is our translation.
 */
export type Text = Readonly<{ nb: string; nn: string; own?: true }>

/** Bokmål word for word from the source; nynorsk is laid over it later and falls back to bokmål. */
export function quote(nb: string): Text {
  return { nb, nn: nb }
}

/** Our own wording, in both languages. */
export function own(nb: string, nn: string): Text {
  return { nb, nn, own: true }
}

function isText(value: object): value is Text {
  return 'nb' in value && 'nn' in value
}

/** Lays translations, by bokmål text, over all quoted texts of a part of a definition. Our own words have theirs. */
export function withNynorsk<T>(part: T, translations: Readonly<Record<string, string>>): T {
  if (typeof part !== 'object' || part === null) return part
  if (isText(part)) return part.own ? part : { ...part, nn: translations[part.nb] ?? part.nb }
  if (Array.isArray(part)) return part.map(item => withNynorsk(item, translations)) as T
  const entries = Object.entries(part).map(([key, value]) => [key, withNynorsk(value, translations)])
  return Object.fromEntries(entries) as T
}

/** The texts of a part of a definition, in their order, also where they lack nynorsk. */
export function textsIn(part: unknown): readonly Pick<Text, 'nb'>[] {
  if (typeof part !== 'object' || part === null) return []
  if ('nb' in part && typeof part.nb === 'string') return [part as Pick<Text, 'nb'>]
  return Object.values(part).flatMap(textsIn)
}
