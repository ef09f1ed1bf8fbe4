import type { LetterLanguage } from '../../src/information-letter/contract.ts'
import { useTexts } from '../language/index.ts'
import { RadioRow } from '../ui/index.ts'
import { texts } from './texts.ts'

const languages = ['nb', 'nn', 'en'] as const

/** Which language the letter is in; it need not be that of the page. */
export function LanguageChoice({
  value,
  onChange,
}: {
  value: LetterLanguage
  onChange: (language: LetterLanguage) => void
}) {
  const t = useTexts(texts)
  return (
    <RadioRow
      legend={t('languageOfLetter')}
      name="letter-language"
      options={languages.map(language => [language, t(language)] as const)}
      value={value}
      onChange={onChange}
    />
  )
}
