import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../language/index.ts'
import { yearsQuery } from '../rounds/index.ts'
import { ButtonLink, Door, Doors, Fetched, Notice, Page, Section } from '../ui/index.ts'
import { OpenApprovals } from './open-approvals.tsx'
import { texts } from './texts.ts'
import { WelcomeMessage } from './welcome-message.tsx'

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
      <OpenApprovals whose="branch" />
      <CurrentYear />
      <Section title={t('tasksTitle')}>
        <Doors>
          {[
            <Door key="board" to="/oversikt" title={t('doorBoard')}>
              {t('doorBoardText')}
            </Door>,
            <Door key="municipalities" to="/kommuner" title={t('doorMunicipalities')}>
              {t('doorMunicipalitiesText')}
            </Door>,
            <Door key="register" to="/register" title={t('doorRegister')}>
              {t('doorRegisterText')}
            </Door>,
            <Door key="areas" to="/omrader" title={t('doorAreas')}>
              {t('doorAreasText')}
            </Door>,
            <Door key="analysis" to="/analyse" title={t('doorAnalysis')}>
              {t('doorAnalysisText')}
            </Door>,
            <Door key="approvals" to="/godkjenning" title={t('doorApprovals')}>
              {t('doorApprovalsText')}
            </Door>,
            <Door key="publish" to="/publisering" title={t('doorPublish')}>
              {t('doorPublishText')}
            </Door>,
            <Door key="years" to="/kartleggingsar" title={t('doorYears')}>
              {t('doorYearsText')}
            </Door>,
            <Door key="invite" to="/invitasjoner" title={t('doorInvite')}>
              {t('doorInviteKorforText')}
            </Door>,
            <Door key="letter" to="/informasjonsskriv/tekst" title={t('doorLetter')}>
              {t('doorLetterKorforText')}
            </Door>,
            <Door key="messages" to="/tekster" title={t('doorMessages')}>
              {t('doorMessagesText')}
            </Door>,
            <Door key="accounts" to="/kartleggere" title={t('doorAccounts')}>
              {t('doorAccountsAboveText')}
            </Door>,
            <Door key="authorisations" to="/autorisasjonsregister" title={t('doorAuthorisations')}>
              {t('doorAuthorisationsText')}
            </Door>,
            <Door key="control" to="/etterkontroll" title={t('doorControl')}>
              {t('doorControlText')}
            </Door>,
          ]}
        </Doors>
      </Section>
    </Page>
  )
}
