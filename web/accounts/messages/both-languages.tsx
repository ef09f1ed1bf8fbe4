import { Field, Label, Textarea } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { type Language, useTexts } from '../../language/index.ts'
import { Prose } from '../../ui/index.ts'
import { texts } from './texts.ts'
import './messages.css'

export type BothTexts = Readonly<{ textNb: string; textNn: string }>

function OneLanguage({
  language,
  label,
  value,
  rows,
  onChange,
}: {
  language: Language
  label: string
  value: string
  rows: number
  onChange: (text: string) => void
}) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <div className="messages__language">
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <Textarea
          id={id}
          lang={language}
          rows={rows}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      </Field>
      {value.trim() !== '' && (
        <details className="messages__preview">
          <summary>{t('preview')}</summary>
          <div lang={language}>
            <Prose text={value} level={3} />
          </div>
        </details>
      )}
    </div>
  )
}

/** A text in both languages, each with how it will look. */
export function BothLanguages({
  value,
  rows,
  onChange,
}: {
  value: BothTexts
  rows: number
  onChange: (texts: BothTexts) => void
}) {
  const t = useTexts(texts)
  return (
    <div className="messages__languages">
      <OneLanguage
        language="nb"
        label={t('bokmal')}
        value={value.textNb}
        rows={rows}
        onChange={textNb => onChange({ ...value, textNb })}
      />
      <OneLanguage
        language="nn"
        label={t('nynorsk')}
        value={value.textNn}
        rows={rows}
        onChange={textNn => onChange({ ...value, textNn })}
      />
    </div>
  )
}
