import { Fieldset, Radio } from '@digdir/designsystemet-react'
import type { LetterLanguage } from '../../src/information-letter/contract.ts'
import { useTexts } from '../language/index.ts'
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
    <Fieldset>
      <Fieldset.Legend>{t('languageOfLetter')}</Fieldset.Legend>
      <div className="row">
        {languages.map(language => (
          <Radio
            key={language}
            name="letter-language"
            label={t(language)}
            value={language}
            checked={value === language}
            onChange={() => onChange(language)}
          />
        ))}
      </div>
    </Fieldset>
  )
}
