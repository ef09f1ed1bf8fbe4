import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { CreatedInvitations } from '../../../src/accounts/contract.ts'
import { useFormat, useTexts } from '../../language/index.ts'
import { CopyButton, Notice, useRoleAndPlace } from '../../ui/index.ts'
import { texts } from './texts.ts'
import './invitations.css'

/** The links that were just made. Only their hashes are kept, so they are never shown again. */
export function CreatedLinks({ created, onMore }: { created: CreatedInvitations; onMore: () => void }) {
  const t = useTexts(texts)
  const format = useFormat()
  const roleAndPlace = useRoleAndPlace()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
    <div className="stack" ref={top} tabIndex={-1}>
      <Notice kind="success" title={t('createdTitle', { count: created.links.length })}>
        <p>{t('createdText', { count: created.links.length })}</p>
      </Notice>
      <p className="measure">
        {t('createdFor', {
          whom: roleAndPlace(created),
          date: format.date(created.expiresAt),
        })}
      </p>
      <ol className="links">
        {created.links.map(({ id, link }, place) => (
          <li key={id}>
            <code className="links__address">{link}</code>
            <div className="row">
              <CopyButton text={link} of={String(place + 1)} />
              <CopyButton
                label={t('copyMail')}
                text={t('mail', { whom: roleAndPlace(created), link, date: format.date(created.expiresAt) })}
                of={String(place + 1)}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button variant="secondary" onClick={onMore}>
        {t('createMore')}
      </Button>
    </div>
  )
}
