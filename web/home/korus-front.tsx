import { useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Door, Doors, Page } from '../ui/index.ts'
import { OpenApprovals } from './open-approvals.tsx'
import { texts } from './texts.ts'
import { WelcomeMessage } from './welcome-message.tsx'

/** The front page of KORUS. */
export function KorusFront() {
  const t = useTexts(texts)
  const { place } = useAccount()
  return (
    <Page title={place} lead={t('korusLead')}>
      <WelcomeMessage />
      <OpenApprovals whose="branch" />
      <Doors>
        {[
          <Door key="board" to="/oversikt" title={t('doorBoard')}>
            {t('doorBoardText')}
          </Door>,
          <Door key="invite" to="/invitasjoner" title={t('doorInviteContacts')}>
            {t('doorInviteContactsText')}
          </Door>,
          <Door key="municipalities" to="/kommuner" title={t('doorMunicipalities')}>
            {t('doorRegionMunicipalitiesText')}
          </Door>,
          <Door key="approvals" to="/godkjenning" title={t('doorApprovals')}>
            {t('doorApprovalsText')}
          </Door>,
          <Door key="areas" to="/omrader" title={t('doorAreas')}>
            {t('doorRegionAreasText')}
          </Door>,
          <Door key="analysis" to="/analyse" title={t('doorAnalysis')}>
            {t('doorAnalysisText')}
          </Door>,
          <Door key="accounts" to="/kartleggere" title={t('doorAccounts')}>
            {t('doorAccountsAboveText')}
          </Door>,
          <Door key="authorisations" to="/autorisasjonsregister" title={t('doorAuthorisations')}>
            {t('doorAuthorisationsText')}
          </Door>,
        ]}
      </Doors>
    </Page>
  )
}
