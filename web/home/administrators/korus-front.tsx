import { useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { Page } from '../../ui/index.ts'
import { OwnDoors } from '../own-doors.tsx'
import { WelcomeMessage } from '../welcome-message.tsx'
import { texts } from './texts.ts'
import { Waiting } from './waiting.tsx'

/** The front page of KORUS. */
export function KorusFront() {
  const t = useTexts(texts)
  const { place } = useAccount()
  return (
    <Page title={place} lead={t('korusLead')}>
      <WelcomeMessage />
      <Waiting />
      <OwnDoors
        say={t}
        to={[
          ['/oversikt', 'doorBoard', 'doorBoardText'],
          ['/invitasjoner', 'doorInviteContacts', 'doorInviteContactsText'],
          ['/kommuner', 'doorMunicipalities', 'doorRegionMunicipalitiesText'],
          ['/godkjenning', 'doorApprovals', 'doorApprovalsText'],
          ['/omrader', 'doorAreas', 'doorRegionAreasText'],
          ['/analyse', 'doorAnalysis', 'doorAnalysisText'],
          ['/kartleggere', 'doorAccounts', 'doorAccountsAboveText'],
          ['/autorisasjonsregister', 'doorAuthorisations', 'doorAuthorisationsText'],
        ]}
      />
    </Page>
  )
}
