import { Button, Heading } from '@digdir/designsystemet-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Letter, LetterLanguage } from '../../src/information-letter/contract.ts'
import { download, isProblem, useAccount } from '../api/index.ts'
import { currentLanguage, useFormat, useTexts } from '../language/index.ts'
import {
  CopyButton,
  Fetched,
  Icon,
  Notice,
  ProblemAlert,
  Prose,
  Section,
  TextLink,
  useProblemText,
} from '../ui/index.ts'
import { LanguageChoice } from './language-choice.tsx'
import { letterQuery } from './queries.ts'
import { texts } from './texts.ts'

const hindrances = ['letter.no-dates', 'letter.round-over', 'letter.no-privacy-officer']

/** Why there is no letter, and the way to what is missing. */
function Hindrance({ error }: { error: unknown }) {
  const t = useTexts(texts)
  const words = useProblemText()
  const { role } = useAccount()
  return (
    <Notice kind="warning">
      <p>{words(error)}</p>
      {role === 'coordinator' && isProblem(error, 'letter.no-dates') && (
        <p>
          <TextLink to="/runde">{t('setDates')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

function LetterSheet({ letter }: { letter: Letter }) {
  const t = useTexts(texts)
  const format = useFormat()
  const file = useMutation({
    mutationFn: () =>
      download(`/api/information-letter/${letter.language}/letter.pdf`, 'informasjonsskriv.pdf'),
  })
  return (
    <div className="stack">
      <div className="row">
        <Button loading={file.isPending} onClick={() => file.mutate()}>
          <Icon of="download" />
          {t('downloadPdf')}
        </Button>
        <CopyButton text={letter.plainText} of={letter.title} label={t('copyText')} />
      </div>
      <ProblemAlert error={file.error} />
      <p className="quiet small">
        {t('deadlineIs', { date: format.date(letter.deadline), version: letter.version })}
      </p>
      <article className="sheet letter__sheet" lang={letter.language}>
        <Heading level={3} data-size="sm">
          {letter.title}
        </Heading>
        <Prose text={letter.text} level={3} />
      </article>
    </div>
  )
}

/** The letter, in the language chosen, to be downloaded or copied. */
export function LetterView() {
  const t = useTexts(texts)
  const [language, setLanguage] = useState<LetterLanguage>(currentLanguage())
  const letter = useQuery(letterQuery(language))
  if (hindrances.some(code => isProblem(letter.error, code))) return <Hindrance error={letter.error} />
  return (
    <Section title={t('letterTitle')}>
      <p className="measure">{t('useText')}</p>
      <LanguageChoice value={language} onChange={setLanguage} />
      <Fetched query={letter}>{data => <LetterSheet letter={data} />}</Fetched>
    </Section>
  )
}
