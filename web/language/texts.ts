// Every folder of the web keeps its words in `texts.ts`, complete in bokmål and nynorsk: the type refuses a key that
// one of them lacks, and web/language/texts.test.ts one that nothing uses.
import { type Language, useLanguage } from './language.ts'
import { nynorskOf } from './learn.ts'

type Wording<Key extends string> = Readonly<Record<Key, string>>

/** The words of one folder. `{{name}}` in a text is filled in; `key_one` and `key_other` follow the value `count`. */
export type Texts<Key extends string> = Readonly<{
  folder: string
  nb: Wording<Key>
  nn: Wording<Key>
}>

/** Declares the words of a folder, named after it. */
export function defineTexts<const Key extends string>(
  folder: string,
  texts: { nb: Wording<Key>; nn: Wording<NoInfer<Key>> },
): Texts<Key> {
  return { folder, ...texts }
}

type Stem<Key extends string> = Key extends `${infer Before}_${'one' | 'other'}` ? Before : Key

type Values = Readonly<Record<string, string | number>>

/** Gives the text of a key in the language of the page. */
export type Say<Key extends string> = (key: Stem<Key>, values?: Values) => string

let rules: Intl.PluralRules | undefined

/** Not every browser carries nynorsk, which counts as bokmål does. Made when something is first counted. */
function plural(count: number): Intl.LDMLPluralRule {
  rules ??= new Intl.PluralRules('nb')
  return rules.select(count)
}

/** The text of a key among the words of one language, its values filled in. */
export function tell(words: Wording<string>, key: string, values: Values = {}): string {
  const { count } = values
  const counted = typeof count === 'number' ? words[`${key}_${plural(count)}`] : undefined
  const text = counted ?? words[key] ?? key
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

type Voices = Record<Language, Say<string>>
const voices = new WeakMap<Texts<string>, Voices>()

function voicesOf(texts: Texts<string>): Voices {
  const known = voices.get(texts)
  if (known) return known
  const { folder, nb, nn } = texts
  const made: Voices = {
    nb: (key, values) => tell(nb, key, values),
    nn: (key, values) => tell(nynorskOf(folder) ?? nn, key, values),
  }
  voices.set(texts, made)
  return made
}

/** The words of a folder, in a component that follows the language switch. The same function until the language changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  return voicesOf(texts)[useLanguage()]
}
