import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Fetched, Page, Section } from '../ui/index.ts'
import { ContactsForm } from './contacts-form.tsx'
import { LetterView } from './letter-view.tsx'
import { contactsQuery } from './queries.ts'
import { texts } from './texts.ts'
import './letter.css'

function Contacts() {
  const t = useTexts(texts)
  const contacts = useQuery(contactsQuery)
  return (
    <Section title={t('contactsTitle')}>
      <p className="measure">{t('contactsText')}</p>
      <Fetched query={contacts}>{saved => <ContactsForm saved={saved} />}</Fetched>
    </Section>
  )
}

/** `/informasjonsskriv`: the letter to those who may be assessed; for the coordinator also whom it names. */
export function LetterPage() {
  const t = useTexts(texts)
  const { role } = useAccount()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack" data-gap="large">
        <LetterView />
        {role === 'coordinator' && <Contacts />}
      </div>
    </Page>
  )
}
