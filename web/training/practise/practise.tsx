import { Heading } from '@digdir/designsystemet-react'
import { useSession } from '../../api/index.ts'
import { useTexts } from '../../language/index.ts'
import { ButtonLink } from '../../ui/index.ts'
import { texts } from './texts.ts'
import '../training.css'

/** On a front page: the cases, in the training environment; elsewhere the way there, where there is one. */
export function Practise() {
  const t = useTexts(texts)
  const { environment, counterpartUrl } = useSession()
  if (environment === 'training')
    return (
      <section className="case-agreement" data-tour="practise">
        <Heading level={2} data-size="xs">
          {t('practiseTitle')}
        </Heading>
        <p>{t('practiseText')}</p>
        <ButtonLink to="/ovelser">{t('practise')}</ButtonLink>
      </section>
    )
  if (!counterpartUrl) return null
  return (
    <section className="sheet stack" data-gap="small">
      <Heading level={2} data-size="2xs">
        <a href={counterpartUrl} className="ds-link">
          {t('elsewhereTitle')}
        </a>
      </Heading>
      <p>{t('elsewhereText')}</p>
    </section>
  )
}
