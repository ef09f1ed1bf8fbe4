import type { Instrument } from '../../instrument.ts'
import { SEX_CODES } from '../../row.ts'
import { own, quote, withNynorsk } from '../../text.ts'
import { homeTab } from './home.ts'
import { livingConditionsTab } from './living-conditions.ts'
import { nynorsk } from './nynorsk.ts'
import { personTab } from './person.ts'
import { plansTab } from './plans.ts'
import { contradictions } from './rules/contradictions.ts'
import { livingConditionsWarnings } from './rules/living-conditions.ts'
import { personWarnings } from './rules/person.ts'
import { serviceWarnings } from './rules/services.ts'
import { services1Tab } from './services-1.ts'
import { services2Tab } from './services-2.ts'

const definition: Instrument = {
  version: '2026',
  title: quote('Kartleggingsoversikt 2026'),
  source: 'Brukerplan – brukermanual 2026, vedlegg 1',
  nynorsk: 'Omsett for dette systemet; ikkje ei offisiell omsetjing.',
  facts: [
    { name: 'birth_year', label: own('Fødselsår', 'Fødselsår') },
    {
      name: 'sex',
      label: own('Kjønn', 'Kjønn'),
      options: [
        { code: SEX_CODES.male, label: own('Mann', 'Mann') },
        { code: SEX_CODES.female, label: own('Kvinne', 'Kvinne') },
      ],
    },
  ],
  tabs: [personTab, homeTab, plansTab, livingConditionsTab, services1Tab, services2Tab],
  words: {
    green: quote('Grønn'),
    yellow: quote('Gul'),
    red: quote('Rød'),
    unsure: own('Usikker', 'Usikker'),
    received: quote('Har brukeren hatt tjenesten i løpet av det siste året?'),
    recommended: quote('Skal tjenesten fortsette eller anbefales den som ny tjeneste?'),
    yes: quote('Ja'),
    no: quote('Nei'),
    warning: quote('Obs'),
  },
  rules: [...contradictions, ...personWarnings, ...livingConditionsWarnings, ...serviceWarnings],
}

/** The questionnaire of 2026 ("Kartleggingsoversikt 2026"), in both written languages. */
export const instrument2026: Instrument = withNynorsk(definition, nynorsk)
