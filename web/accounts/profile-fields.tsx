import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import type { Profile } from '../../src/accounts/contract.ts'
import { type Say, useTexts } from '../language/index.ts'
import type { Faults } from '../ui/index.ts'
import { type TextKey, texts } from './texts.ts'

export type ProfileField = 'fullName' | 'email' | 'serviceType'
export type ProfileDraft = Readonly<{ fullName: string; email: string; serviceType: Profile['serviceType'] }>

const services = [
  [1, 'serviceHealth'],
  [2, 'serviceNav'],
  [3, 'serviceChild'],
] as const

/** What is missing or wrong in a profile; `asksService` for assessors alone. */
export function checkProfile(
  draft: ProfileDraft,
  asksService: boolean,
  t: Say<TextKey>,
): Faults<ProfileField> {
  return {
    ...(draft.fullName.trim().length < 2 && { fullName: t('faultName') }),
    ...(!/^\S+@\S+\.\S+$/.test(draft.email.trim()) && { email: t('faultEmail') }),
    ...(asksService && !draft.serviceType && { serviceType: t('faultService') }),
  }
}

/** Full name, e-mail and, for assessors, type of service. */
export function ProfileFields({
  draft,
  faults,
  asksService,
  onChange,
}: {
  draft: ProfileDraft
  faults: Faults<ProfileField>
  asksService: boolean
  onChange: (draft: ProfileDraft) => void
}) {
  const t = useTexts(texts)
  return (
    <>
      <Textfield
        id="fullName"
        label={t('fullName')}
        autoComplete="name"
        value={draft.fullName}
        error={faults.fullName}
        onChange={event => onChange({ ...draft, fullName: event.target.value })}
      />
      <Textfield
        id="email"
        type="email"
        label={t('email')}
        description={t('emailDescription')}
        autoComplete="email"
        value={draft.email}
        error={faults.email}
        onChange={event => onChange({ ...draft, email: event.target.value })}
      />
      {asksService && (
        <Fieldset>
          <Fieldset.Legend>{t('serviceType')}</Fieldset.Legend>
          <Fieldset.Description>{t('serviceDescription')}</Fieldset.Description>
          {services.map(([value, text], place) => (
            <Radio
              key={value}
              {...(place === 0 && { id: 'serviceType' })}
              name="serviceType"
              label={t(text)}
              value={String(value)}
              checked={draft.serviceType === value}
              error={place === services.length - 1 ? faults.serviceType : undefined}
              onChange={() => onChange({ ...draft, serviceType: value })}
            />
          ))}
        </Fieldset>
      )}
    </>
  )
}
