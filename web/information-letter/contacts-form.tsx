import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ContactsReply } from '../../src/information-letter/contract.ts'
import { api } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { CheckedForm, Done, type Faults, ProblemAlert } from '../ui/index.ts'
import {
  type ContactsDraft,
  checkContacts,
  draftOf,
  emptyContact,
  mostContacts,
  requestOf,
} from './contact-draft.ts'
import { ContactFields } from './contact-fields.tsx'
import { contactsQuery } from './queries.ts'
import { texts } from './texts.ts'

function useSaveContacts() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: ContactsDraft) => api.put<ContactsReply>('/api/contacts', requestOf(draft)),
    onSuccess: saved => {
      queries.setQueryData(contactsQuery.queryKey, saved)
      return queries.invalidateQueries({ queryKey: ['letter'] })
    },
  })
}

type ListProps = Readonly<{
  draft: ContactsDraft
  coordinators: ContactsReply['contacts']
  faults: Faults<string>
  onChange: (draft: ContactsDraft) => void
}>

function ContactList({ draft, coordinators, faults, onChange }: ListProps) {
  const t = useTexts(texts)
  const { contacts } = draft
  const more = useRef<HTMLButtonElement>(null)
  // What was pressed is gone, or has moved below what it made.
  const addOne = () => {
    onChange({ ...draft, contacts: [...contacts, emptyContact] })
    requestAnimationFrame(() => document.getElementById(`contact-${contacts.length}-fullName`)?.focus())
  }
  const removeOne = (place: number) => {
    onChange({ ...draft, contacts: contacts.toSpliced(place, 1) })
    requestAnimationFrame(() => more.current?.focus())
  }
  const labels = [
    ['fullName', t('fullName')],
    ['role', t('roleInMunicipality')],
    ['phone', t('phone')],
    ['email', t('email')],
  ] as const
  return (
    <>
      {contacts.length === 0 && coordinators.length > 0 && (
        <div className="prose">
          <p>{t('coordinatorsText')}</p>
          <ul>
            {coordinators.map(({ fullName, email }) => (
              <li key={email}>
                {fullName}, {email}
              </li>
            ))}
          </ul>
        </div>
      )}
      {contacts.map((contact, place) => (
        <ContactFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no name but its place.
          key={place}
          id={`contact-${place}`}
          legend={t('contactNumber', { number: place + 1 })}
          labels={labels}
          draft={contact}
          faults={faults}
          onChange={changed => onChange({ ...draft, contacts: contacts.with(place, changed) })}
          onRemove={{
            label: t('removeContact', { number: place + 1 }),
            run: () => removeOne(place),
          }}
        />
      ))}
      {contacts.length < mostContacts && (
        <div>
          <Button ref={more} type="button" variant="secondary" data-size="sm" onClick={addOne}>
            {t(contacts.length === 0 ? 'addContact' : 'addAnother')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whom the letter names: contacts, and the privacy officer. */
export function ContactsForm({ saved }: { saved: ContactsReply }) {
  const t = useTexts(texts)
  const [draft, setDraft] = useState(() => draftOf(saved))
  const save = useSaveContacts()
  const change = (changed: ContactsDraft) => {
    save.reset()
    setDraft(changed)
  }
  const labels = [
    ['fullName', t('officerName')],
    ['phone', t('phone')],
    ['email', t('email')],
  ] as const
  return (
    <CheckedForm<string> check={() => checkContacts(draft, t)} onSend={() => save.mutate(draft)}>
      {faults => (
        <>
          <ContactList
            draft={draft}
            coordinators={saved.areCoordinators ? saved.contacts : []}
            faults={faults}
            onChange={change}
          />
          <ContactFields
            id="officer"
            legend={t('officerTitle')}
            labels={labels}
            draft={draft.officer}
            faults={faults}
            onChange={officer => change({ ...draft, officer })}
          />
          <ProblemAlert error={save.error} />
          {save.isSuccess && <Done title={t('contactsSaved')} />}
          <div>
            <Button type="submit" loading={save.isPending}>
              {t('saveContacts')}
            </Button>
          </div>
        </>
      )}
    </CheckedForm>
  )
}
