import { Button, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LetterVersions } from '../../src/information-letter/contract.ts'
import { useFormat, useTexts } from '../language/index.ts'
import { Fetched, Notice, Page, ScrollArea, Section } from '../ui/index.ts'
import { versionQuery, versionsQuery } from './queries.ts'
import { TextForm } from './text-form.tsx'
import { texts } from './texts.ts'
import './letter.css'

function Versions({ versions, onOpen }: { versions: LetterVersions; onOpen: (version: number) => void }) {
  const t = useTexts(texts)
  const format = useFormat()
  return (
    <Section title={t('versionsTitle')}>
      <p className="measure">{t('versionsText')}</p>
      <ScrollArea label={t('versionsTitle')}>
        <Table data-color="neutral" className="stacked">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('version')}</Table.HeaderCell>
              <Table.HeaderCell>{t('publishedAt')}</Table.HeaderCell>
              <Table.HeaderCell>{t('publishedBy')}</Table.HeaderCell>
              <Table.HeaderCell>{t('openVersion')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {versions.map(({ version, publishedAt, publishedBy }) => (
              <Table.Row key={version}>
                <Table.HeaderCell scope="row">{t('versionNumber', { version })}</Table.HeaderCell>
                <Table.Cell data-label={t('publishedAt')}>{format.date(publishedAt)}</Table.Cell>
                <Table.Cell data-label={t('publishedBy')}>{publishedBy ?? t('withProgram')}</Table.Cell>
                <Table.Cell>
                  <Button
                    variant="secondary"
                    data-size="sm"
                    aria-label={t('openVersionOf', { version })}
                    onClick={() => onOpen(version)}
                  >
                    {t('openVersion')}
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollArea>
    </Section>
  )
}

function Writing({ version, newest }: { version: number; newest: number }) {
  const t = useTexts(texts)
  const opened = useQuery(versionQuery(version))
  return (
    <Section title={t('writeTitle', { version: newest + 1 })}>
      {version !== newest && (
        <Notice kind="info" role="status">
          <p>{t('openedVersion', { version })}</p>
        </Notice>
      )}
      <Fetched query={opened}>
        {data => <TextForm key={`${data.version} ${newest}`} opened={data} newest={newest} />}
      </Fetched>
    </Section>
  )
}

/** `/informasjonsskriv/tekst`: KORFOR writes the letter's text, and finds its earlier versions. */
export function LetterTextPage() {
  const t = useTexts(texts)
  const versions = useQuery(versionsQuery)
  const [opened, setOpened] = useState<number>()
  return (
    <Page title={t('textTitle')} lead={t('textLead')}>
      <Fetched query={versions}>
        {data => {
          const newest = data[0]?.version ?? 0
          return (
            <div className="stack" data-gap="large">
              <Writing version={opened ?? newest} newest={newest} />
              <Versions versions={data} onOpen={setOpened} />
            </div>
          )
        }}
      </Fetched>
    </Page>
  )
}
