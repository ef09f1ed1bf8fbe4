import { Button, Field, Label, Select, Table } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { YearReply } from '../../src/rounds/contract.ts'
import { api, useSession } from '../api/index.ts'
import { useFormat, useTexts } from '../language/index.ts'
import {
  Empty,
  Fetched,
  firstFocus,
  Notice,
  Page,
  ProblemAlert,
  ScrollArea,
  Section,
  TitledDialog,
  tellDone,
} from '../ui/index.ts'
import { yearsQuery } from './queries.ts'
import { texts } from './texts.ts'

type Chosen = Readonly<{ year: number; instrument: string }>

/** Asks once: a year that is open stays so, for the whole country. */
function AskToOpen({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const open = useMutation({
    mutationFn: () => api.post<YearReply>('/api/years', chosen),
    onSuccess: async opened => {
      await queries.invalidateQueries({ queryKey: yearsQuery.queryKey })
      tellDone(t('yearOpened', { year: opened.year }), t('yearOpenedText'))
    },
  })
  return (
    <TitledDialog title={t('openYearAsk', { year: chosen.year })} onClose={onClose}>
      <p>{t('openYearMeans')}</p>
      <p>{t('instrumentName', { instrument: chosen.instrument })}</p>
      <ProblemAlert error={open.error} />
      <div className="row">
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {t('openYear')}
        </Button>
        <Button variant="tertiary" ref={firstFocus} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </TitledDialog>
  )
}

function OpenYear({ instruments, opened }: { instruments: readonly string[]; opened: readonly YearReply[] }) {
  const t = useTexts(texts)
  const thisYear = Number(useSession().today.slice(0, 4))
  const choices = [thisYear, thisYear + 1].filter(year => !opened.some(each => each.year === year))
  const [year, setYear] = useState(choices[0])
  const [instrument, setInstrument] = useState(instruments.at(-1) ?? '')
  const [asking, setAsking] = useState(false)
  if (choices.length === 0) return <p className="measure quiet">{t('allYearsOpen')}</p>
  return (
    <div className="stack form">
      <Field>
        <Label>{t('year')}</Label>
        <Select value={year} onChange={event => setYear(Number(event.target.value))}>
          {choices.map(each => (
            <Select.Option key={each} value={each}>
              {each}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('instrument')}</Label>
        <Select value={instrument} onChange={event => setInstrument(event.target.value)}>
          {instruments.map(each => (
            <Select.Option key={each} value={each}>
              {t('instrumentName', { instrument: each })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => setAsking(true)}>{t('openYear')}</Button>
      {asking && year !== undefined && (
        <AskToOpen chosen={{ year, instrument }} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}

function OpenedYears({ years }: { years: readonly YearReply[] }) {
  const t = useTexts(texts)
  const format = useFormat()
  if (years.length === 0) return <Empty title={t('noYears')} />
  return (
    <ScrollArea label={t('openedYears')}>
      <Table data-color="neutral">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('year')}</Table.HeaderCell>
            <Table.HeaderCell>{t('instrument')}</Table.HeaderCell>
            <Table.HeaderCell>{t('openedAt')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {years.map(each => (
            <Table.Row key={each.year}>
              <Table.Cell>{each.year}</Table.Cell>
              <Table.Cell>{t('instrumentName', { instrument: each.instrument })}</Table.Cell>
              <Table.Cell>{format.date(each.openedAt)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollArea>
  )
}

/** `/kartleggingsar`: KORFOR opens a year with an edition of the questionnaire. */
export function YearsPage() {
  const t = useTexts(texts)
  const years = useQuery(yearsQuery)
  return (
    <Page title={t('yearsTitle')} lead={t('yearsLead')}>
      <Fetched query={years}>
        {({ years: opened, instruments }) => (
          <>
            <Section title={t('openedYears')}>
              <OpenedYears years={opened} />
            </Section>
            <Section title={t('openNewYear')}>
              <Notice kind="info">
                <p>{t('openYearMeans')}</p>
              </Notice>
              <OpenYear key={opened.length} instruments={instruments} opened={opened} />
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  )
}
