// Every folder of the web keeps its words in `texts.ts`, complete in bokmål and nynorsk: the type refuses a key that
// one of them lacks, and web/language/texts.test.ts one that nothing uses.
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import './language.ts'

/** The words of one folder. `{{name}}` in a text is filled in; `key_one` and `key_other` follow the value `count`. */
export type Texts<Key extends string> = Readonly<{
  folder: string
  nb: Readonly<Record<Key, string>>
  nn: Readonly<Record<Key, string>>
}>

/** Declares the words of a folder, named after it. */
export function defineTexts<const Key extends string>(
  folder: string,
  texts: { nb: Readonly<Record<Key, string>>; nn: Readonly<Record<NoInfer<Key>, string>> },
): Texts<Key> {
  i18next.addResourceBundle('nb', folder, texts.nb)
  i18next.addResourceBundle('nn', folder, texts.nn)
  return { folder, ...texts }
}

type Stem<Key extends string> = Key extends `${infer Before}_${'one' | 'other'}` ? Before : Key

/** Gives the text of a key in the language of the page. */
export type Say<Key extends string> = (
  key: Stem<Key>,
  values?: Readonly<Record<string, string | number>>,
) => string

/** The words of a folder, in a component that follows the language switch. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const { t } = useTranslation(texts.folder)
  return (key, values = {}) => t(key, values)
}
