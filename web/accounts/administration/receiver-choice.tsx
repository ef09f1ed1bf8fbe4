import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import { useId } from 'react'
import type { Receiver } from '../../../src/administration/contract.ts'
import { useTexts } from '../../language/index.ts'
import { Notice, useRoleName } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** Who takes over. Says what to do when there is nobody. */
export function ReceiverChoice({
  receivers,
  value,
  fault,
  id,
  onChange,
}: {
  receivers: readonly Receiver[]
  value: string
  fault?: string | undefined
  id?: string
  onChange: (id: string) => void
}) {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const own = useId()
  if (receivers.length === 0)
    return (
      <Notice kind="warning" title={t('noReceiver')}>
        <p>{t('noReceiverText')}</p>
      </Notice>
    )
  return (
    <Field>
      <Label htmlFor={id ?? own}>{t('receiver')}</Label>
      <Select
        id={id ?? own}
        value={value}
        onChange={event => onChange(event.target.value)}
        {...(fault && { 'aria-invalid': true })}
      >
        <Select.Option value="" disabled>
          {t('choose')}
        </Select.Option>
        {receivers.map(receiver => (
          <Select.Option key={receiver.id} value={receiver.id}>
            {`${receiver.fullName}, ${receiver.unitName ?? roleName(receiver.role)}`}
          </Select.Option>
        ))}
      </Select>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  )
}
