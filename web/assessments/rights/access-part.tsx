import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { accessRequestSchema } from '../../../src/assessments/contract.ts'
import { download } from '../../api/index.ts'
import { currentLanguage, type Language, useTexts } from '../../language/index.ts'
import { Notice, ProblemAlert, RadioRow, Section } from '../../ui/index.ts'
import type { Identity } from './identity.tsx'
import { texts } from './texts.ts'

const documents = [
  { of: 'content', button: 'downloadContent', file: 'kartlegging.pdf' },
  { of: 'change-log', button: 'downloadLog', file: 'endringslogg.pdf' },
] as const

type Asked = (typeof documents)[number]

const languages = ['nb', 'nn'] as const

/** The two documents, in the language that the person reads best. */
export function AccessPart({ id, identity }: { id: string; identity: Identity }) {
  const t = useTexts(texts)
  const [language, setLanguage] = useState<Language>(currentLanguage)
  const fetching = useMutation({
    mutationFn: ({ of, file }: Asked) => {
      const body: z.input<typeof accessRequestSchema> = { demanded: true, language }
      return download(`/api/assessments/${id}/access/${of}`, file, body)
    },
  })
  return (
    <Section title={t('accessTitle')}>
      <p className="measure">{t('accessText')}</p>
      <RadioRow
        legend={t('documentLanguage')}
        name="language"
        options={languages.map(each => [each, t(each)] as const)}
        value={language}
        onChange={setLanguage}
      />
      <div className="row">
        {documents.map(asked => (
          <Button
            key={asked.of}
            variant="secondary"
            loading={fetching.isPending && fetching.variables.of === asked.of}
            onClick={() => identity.demand(() => fetching.mutate(asked))}
          >
            {t(asked.button)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={fetching.error} />
      {fetching.isSuccess && (
        <Notice kind="success" role="status">
          <p>{t('downloaded')}</p>
        </Notice>
      )}
      <p className="quiet measure">{t('accessCare')}</p>
    </Section>
  )
}
