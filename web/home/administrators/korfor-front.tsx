import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../language/index.ts'
import { yearsQuery } from '../../rounds/index.ts'
import { ButtonLink, Fetched, Notice, Page, Section } from '../../ui/index.ts'
import { OwnDoors } from '../own-doors.tsx'
import { WelcomeMessage } from '../welcome-message.tsx'
import { texts } from './texts.ts'
import { Waiting } from './waiting.tsx'

function CurrentYear() {
  const t = useTexts(texts)
  const years = useQuery(yearsQuery)
  return (
    <Fetched query={years}>
      {({ years: [newest] }) =>
        newest ? (
          <Notice kind="success" title={t('yearIsOpen', { year: newest.year })}>
            <p>{t('yearIsOpenText', { instrument: newest.instrument })}</p>
          </Notice>
        ) : (
          <Notice kind="info" title={t('noYear')}>
            <div className="stack" data-gap="small">
              <p>{t('noYearText')}</p>
              <ButtonLink to="/kartleggingsar" data-color="accent">
                {t('openYear')}
              </ButtonLink>
            </div>
          </Notice>
        )
      }
    </Fetched>
  )
}

/** The front page of KORFOR. */
export function KorforFront() {
  const t = useTexts(texts)
  return (
    <Page title={t('korforTitle')}>
      <WelcomeMessage />
      <Waiting />
      <CurrentYear />
      <Section title={t('tasksTitle')}>
        <OwnDoors
          say={t}
          to={[
            ['/oversikt', 'doorBoard', 'doorBoardText'],
            ['/kommuner', 'doorMunicipalities', 'doorMunicipalitiesText'],
            ['/register', 'doorRegister', 'doorRegisterText'],
            ['/omrader', 'doorAreas', 'doorAreasText'],
            ['/analyse', 'doorAnalysis', 'doorAnalysisText'],
            ['/godkjenning', 'doorApprovals', 'doorApprovalsText'],
            ['/publisering', 'doorPublish', 'doorPublishText'],
            ['/kartleggingsar', 'doorYears', 'doorYearsText'],
            ['/invitasjoner', 'doorInvite', 'doorInviteKorforText'],
            ['/informasjonsskriv/tekst', 'doorLetter', 'doorLetterKorforText'],
            ['/tekster', 'doorMessages', 'doorMessagesText'],
            ['/kartleggere', 'doorAccounts', 'doorAccountsAboveText'],
            ['/autorisasjonsregister', 'doorAuthorisations', 'doorAuthorisationsText'],
            ['/etterkontroll', 'doorControl', 'doorControlText'],
          ]}
        />
      </Section>
    </Page>
  )
}
