import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CreatedInvitations } from '../../../src/accounts/contract.ts'
import { api, useAccount } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { CheckedForm, ProblemAlert, useRoleName } from '../../ui/index.ts'
import {
  checkDraft,
  type Draft,
  firstDraft,
  type InvitationField,
  mayGive,
  mostPeople,
  mostSingle,
  toRequest,
} from './draft.ts'
import { PlaceFields } from './place-fields.tsx'
import { texts } from './texts.ts'

type Change = (draft: Draft) => void

function RoleChoice({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const roles = mayGive[useAccount().role]
  if (roles.length < 2) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('role')}</Fieldset.Legend>
      {roles.map(role => (
        <Radio
          key={role}
          name="role"
          label={roleName(role)}
          value={role}
          checked={draft.role === role}
          onChange={() => onChange({ ...draft, role })}
        />
      ))}
    </Fieldset>
  )
}

function KindChoice({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const t = useTexts(texts)
  return (
    <Fieldset>
      <Fieldset.Legend>{t('kind')}</Fieldset.Legend>
      <Radio
        name="kind"
        label={t('kindShared')}
        description={t('kindSharedDescription')}
        value="shared"
        checked={draft.kind === 'shared'}
        onChange={() => onChange({ ...draft, kind: 'shared' })}
      />
      <Radio
        name="kind"
        label={t('kindSingle')}
        description={t('kindSingleDescription', { most: mostSingle })}
        value="single"
        checked={draft.kind === 'single'}
        onChange={() => onChange({ ...draft, kind: 'single' })}
      />
    </Fieldset>
  )
}

/** Makes links; they are handed to `onCreated`, which shows them once. */
export function InviteForm({ onCreated }: { onCreated: (created: CreatedInvitations) => void }) {
  const t = useTexts(texts)
  const giver = useAccount()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => firstDraft(giver))
  const create = useMutation({
    mutationFn: () => api.post<CreatedInvitations>('/api/invitations', toRequest(giver.role, draft)),
    onSuccess: created => {
      void queries.invalidateQueries({ queryKey: ['invitations'] })
      void queries.invalidateQueries({ queryKey: ['units'] })
      onCreated(created)
    },
  })
  return (
    <CheckedForm<InvitationField>
      check={() => checkDraft(giver.role, draft, t)}
      onSend={() => create.mutate()}
    >
      {faults => (
        <>
          <RoleChoice draft={draft} onChange={setDraft} />
          <PlaceFields draft={draft} faults={faults} onChange={setDraft} />
          <KindChoice draft={draft} onChange={setDraft} />
          <Textfield
            id="count"
            type="number"
            className="links__count"
            label={draft.kind === 'shared' ? t('countShared') : t('countSingle')}
            min={1}
            max={draft.kind === 'shared' ? mostPeople : mostSingle}
            value={draft.count}
            error={faults.count}
            onChange={event => setDraft({ ...draft, count: event.target.value })}
          />
          <ProblemAlert error={create.error} />
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
