import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { api, isProblem } from '../../api/index.ts'
import { ConfirmIdentity, forgetInAddress, useIsConfirmed } from '../../confirmation/index.ts'
import { useTexts } from '../../language/index.ts'
import { ProblemAlert, TitledDialog, tellDone } from '../../ui/index.ts'
import { texts } from './texts.ts'

/** Which session is to be ended, by its public id, or all but this one. */
export type Ending = 'all' | (string & {})

const addressName = 'avslutt'
const allInAddress = 'alle-andre'

/** What was about to be ended before the way to the eID: asked about again, since nothing is ended by an address. */
export function endingInAddress(search: Readonly<Record<string, unknown>>): Ending | undefined {
  const wanted = search[addressName]
  if (wanted === undefined) return undefined
  return wanted === allInAddress ? 'all' : String(wanted)
}

function addressOf(ending: Ending): string {
  return `/profil?${new URLSearchParams({ [addressName]: ending === 'all' ? allInAddress : ending })}`
}

/** Asks before a session is ended; who one is must have been confirmed within the last five minutes. */
export function EndSessionDialog({
  ending,
  kind,
  count,
  onClose,
}: {
  ending: Ending
  /** The kind of browser of the one that is to be ended. */
  kind: string | undefined
  /** How many others there are. */
  count: number
  onClose: () => void
}) {
  const t = useTexts(texts)
  const isConfirmed = useIsConfirmed()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: ['own-sessions'] })
  const close = () => {
    forgetInAddress(addressName)
    onClose()
  }
  const end = useMutation({
    mutationFn: () => api.delete(ending === 'all' ? '/api/sessions' : `/api/sessions/${ending}`),
    onSuccess: async () => {
      await renew()
      // The focus can go to what is told only when the dialog has gone.
      close()
      if (ending === 'all') tellDone(t('endedOthers'))
      else tellDone(t('ended', { kind: kind ?? '' }))
    },
    onError: error => isProblem(error, 'session.not-found') && renew(),
  })
  const asksIdentity = !isConfirmed() || isProblem(end.error, 'reauthentication.needed')
  return (
    <TitledDialog
      title={ending === 'all' ? t('endOthersTitle', { count }) : t('endTitle', { kind: kind ?? '' })}
      onClose={close}
    >
      <Paragraph>{t('endText')}</Paragraph>
      {asksIdentity ? (
        <ConfirmIdentity returnTo={addressOf(ending)}>{t('identityText')}</ConfirmIdentity>
      ) : (
        <ProblemAlert error={end.error} />
      )}
      <div className="row dialog-buttons">
        {!asksIdentity && (
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            {ending === 'all' ? t('endOthers') : t('endThis')}
          </Button>
        )}
        <Button variant="tertiary" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </TitledDialog>
  )
}
