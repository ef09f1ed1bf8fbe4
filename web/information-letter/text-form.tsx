import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LetterLanguage, LetterTexts, Placeholder } from '../../src/information-letter/contract.ts'
import { api, download } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { ProblemAlert, Prose, tellDone } from '../ui/index.ts'
import { LanguageChoice } from './language-choice.tsx'
import { texts } from './texts.ts'

const placeholders = [
  'kommune',
  'frist',
  'år',
  'kontaktpersoner',
  'personvernombud',
  'nettsted',
] as const satisfies readonly Placeholder[]

const fieldOf = { nb: 'textNb', nn: 'textNn', en: 'textEn' } as const

function Placeholders() {
  const t = useTexts(texts)
  return (
    <details className="measure">
      <summary>{t('placeholdersTitle')}</summary>
      <dl className="letter__placeholders">
        {placeholders.map(name => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`placeholder-${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Its title is written with a sign that running text has no use for. */
const withTitle = (text: string) => text.replace(/^# /, '## ')

type DraftProps = Readonly<{
  language: LetterLanguage
  text: string
  onChange: (text: string) => void
}>

function OneText({ language, text, onChange }: DraftProps) {
  const t = useTexts(texts)
  return (
    <div className="letter__writing">
      <Field>
        <Label htmlFor="letter-text">{t('textIn', { language: t(language).toLowerCase() })}</Label>
        <Textarea
          id="letter-text"
          rows={24}
          lang={language}
          value={text}
          onChange={event => onChange(event.target.value)}
        />
      </Field>
      <div>
        <p className="letter__preview-title">{t('preview')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section aria-label={t('preview')} tabIndex={0} className="sheet letter__preview" lang={language}>
          <Prose text={withTitle(text)} level={3} />
        </section>
      </div>
    </div>
  )
}

/** KORFOR's text in three languages, one at a time, published together as the version after `newest`. */
export function TextForm({ opened, newest }: { opened: LetterTexts; newest: number }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [language, setLanguage] = useState<LetterLanguage>('nb')
  const [{ textNb, textNn, textEn }, setDraft] = useState(opened)
  const draft = { textNb, textNn, textEn }
  const text = draft[fieldOf[language]]
  const isNew =
    opened.version !== newest ||
    Object.values(fieldOf).some(field => draft[field].trim() !== opened[field].trim())
  const look = useMutation({
    mutationFn: () => download('/api/information-letter/preview', 'utkast.pdf', { language, text }),
  })
  const publish = useMutation({
    mutationFn: () => api.post('/api/information-letter/versions', { after: newest, ...draft }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['letter-versions'] })
      tellDone(t('published', { version: newest + 1 }), t('publishedText'))
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    publish.mutate()
  }
  return (
    <form className="stack" onSubmit={send}>
      <p className="measure quiet small">{t('signs')}</p>
      <Placeholders />
      <LanguageChoice value={language} onChange={setLanguage} />
      <OneText
        language={language}
        text={text}
        onChange={changed => setDraft({ ...opened, ...draft, [fieldOf[language]]: changed })}
      />
      <ProblemAlert error={publish.error ?? look.error} />
      <div className="row">
        <Button type="submit" loading={publish.isPending} disabled={!isNew}>
          {t('publish', { version: newest + 1 })}
        </Button>
        <Button type="button" variant="secondary" loading={look.isPending} onClick={() => look.mutate()}>
          {t('previewPdf')}
        </Button>
      </div>
    </form>
  )
}
