import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Delivery, type Extract, extractFormatSchema } from '../../../src/register/contract.ts'
import { ConfirmIdentity, useConfirmedDownload } from '../../confirmation/index.ts'
import { useTexts } from '../../language/index.ts'
import { Icon, ProblemAlert } from '../../ui/index.ts'
import { DeliveryProgress } from './delivery-progress.tsx'
import { deliveryQuery, fetchDelivery, isGoingOn } from './queries.ts'
import { texts } from './texts.ts'

const formats = extractFormatSchema.options

/** The deliveries that are followed here: those of one's own that go on, and what has just come of them. */
function useFollowed({ deliveries }: Extract) {
  const queries = useQueryClient()
  const [followed, setFollowed] = useState<readonly Delivery[]>(() =>
    deliveries.filter(each => each.isOwn && isGoingOn(each)),
  )
  const goesOn = (delivery: Delivery) =>
    isGoingOn(queries.getQueryData(deliveryQuery(delivery.id).queryKey) ?? delivery)
  const follow = (delivery: Delivery) => setFollowed(before => [...before.filter(goesOn), delivery])
  return { followed, follow }
}

/** Rows of people leave the register here, so who one is must have been shown within the last five minutes. */
export function Downloads({ extract }: { extract: Extract }) {
  const t = useTexts(texts)
  const { followed, follow } = useFollowed(extract)
  const fileOf = (format: (typeof formats)[number]) => `${extract.id}.${format}`
  const fetched = useConfirmedDownload({
    page: '/register/utleveringer',
    isTold: true,
    has: name => formats.some(format => fileOf(format) === name),
    fetchFile: async name => {
      const format = formats.find(each => fileOf(each) === name)
      if (format) follow(await fetchDelivery(extract.id, format))
    },
  })
  return (
    <div className="stack" data-gap="small">
      {fetched.confirmAt && (
        <ConfirmIdentity returnTo={fetched.confirmAt}>{t('identityText')}</ConfirmIdentity>
      )}
      <ProblemAlert error={fetched.error} />
      <div className="row">
        <span>{t('downloadAs')}</span>
        {formats.map(format => (
          <Button
            key={format}
            variant="secondary"
            data-size="sm"
            loading={fetched.isPending && fetched.variables === fileOf(format)}
            aria-label={t('downloadNamed', { format: t(`format-${format}`), recipient: extract.recipient })}
            onClick={() => fetched.mutate(fileOf(format))}
          >
            <Icon of="download" />
            {t(`format-${format}`)}
          </Button>
        ))}
      </div>
      {followed.map(delivery => (
        <DeliveryProgress key={delivery.id} begun={delivery} />
      ))}
    </div>
  )
}
