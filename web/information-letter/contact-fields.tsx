import { Button, Fieldset, Textfield } from '@digdir/designsystemet-react'
import type { ComponentProps } from 'react'
import type { Faults } from '../ui/index.ts'
import type { ContactDraft } from './contact-draft.ts'

type Field = keyof ContactDraft
const kinds: Readonly<Partial<Record<Field, ComponentProps<typeof Textfield>['type']>>> = {
  phone: 'tel',
  email: 'email',
}

/** The fields of one contact, in a group with a name of its own. */
export function ContactFields<Draft extends Partial<ContactDraft>>({
  id,
  legend,
  labels,
  draft,
  faults,
  onChange,
  onRemove,
}: {
  /** Before the names of its fields in their ids. */
  id: string
  legend: string
  labels: readonly (readonly [Field & keyof Draft, string])[]
  draft: Draft
  faults: Faults<string>
  onChange: (draft: Draft) => void
  onRemove?: { label: string; run: () => void }
}) {
  return (
    <Fieldset className="letter__contact">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <div className="letter__contact-fields">
        {labels.map(([field, label]) => (
          <Textfield
            key={String(field)}
            id={`${id}-${String(field)}`}
            type={kinds[field] ?? 'text'}
            label={label}
            autoComplete="off"
            value={String(draft[field] ?? '')}
            error={faults[`${id}-${String(field)}`]}
            onChange={event => onChange({ ...draft, [field]: event.target.value })}
          />
        ))}
      </div>
      {onRemove && (
        <div>
          <Button variant="tertiary" data-size="sm" onClick={onRemove.run} type="button">
            {onRemove.label}
          </Button>
        </div>
      )}
    </Fieldset>
  )
}
