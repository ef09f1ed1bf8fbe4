import { Heading } from '@digdir/designsystemet-react'
import { useTexts } from '../language/index.ts'
import { ButtonLink, Page, TextLink } from '../ui/index.ts'
import { OwnDoors } from './own-doors.tsx'
import { texts } from './texts.ts'
import './home.css'

const steps = ['Inform', 'Assess', 'Transfer', 'Report'] as const

function Steps() {
  const t = useTexts(texts)
  return (
    <section className="stack section">
      <Heading level={2} data-size="sm">
        {t('stepsTitle')}
      </Heading>
      <ol className="steps">
        {steps.map(step => (
          <li key={step}>
            <Heading level={3} data-size="2xs">
              {t(`step${step}`)}
            </Heading>
            <p className="quiet">{t(`step${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The front page for those who are not logged in. */
export function PublicFront() {
  const t = useTexts(texts)
  return (
    <Page title={t('publicTitle')} lead={t('publicLead')}>
      <div className="hero">
        <div className="row">
          <ButtonLink to="/innlogging">{t('logIn')}</ButtonLink>
          <TextLink to="/om">{t('readMore')}</TextLink>
        </div>
      </div>
      <Steps />
      <section className="section">
        <OwnDoors
          say={t}
          to={[
            ['/om', 'forProfessionals', 'forProfessionalsText'],
            ['/rettigheter', 'forPeople', 'forPeopleText'],
            ['/rapporter', 'forReports', 'forReportsText'],
            ['/personvern', 'forPrivacy', 'forPrivacyText'],
          ]}
        />
      </section>
    </Page>
  )
}
