// Brukermanual 2026, vedlegg 1, "Levekårsområder": the ratings and their definitions. What each area asks
// besides stands in area-questions.ts.
import { ALWAYS } from '../../condition.ts'
import type { Rating } from '../../question.ts'
import { quote } from '../../text.ts'
import { SUBSTANCE_CATEGORIES } from './terms.ts'

type Definitions = Readonly<{ green: string; yellow: string; red: string }>

/**
 * All eight areas are rated for everybody: the source makes no exception, and green covers "har ikke
 * rusmiddelproblemer". Only what an area asks besides follows the category.
 */
function area(name: string, label: string, definitions: Definitions): Rating {
  const { green, yellow, red } = definitions
  return {
    kind: 'rating',
    name,
    label: quote(label),
    requiredWhen: ALWAYS,
    objective: false,
    definitions: { green: quote(green), yellow: quote(yellow), red: quote(red) },
  }
}

export const housing = area('housing', 'Bosituasjon', {
  green: 'Eier eller leier bolig med en akseptabel standard.',
  yellow:
    'Eier eller leier bolig, men boligen har ikke akseptabel standard og/eller boforholdet er uforutsigbart. F.eks. kortvarig eller usikkert leieforhold, eller står i fare for å bli kastet ut.',
  red: 'Sover ute, i akutt eller i midlertidige botilbud (hospits, campingplass o.l.), oppholder seg midlertidig hos venner/familie, eller utskrives fra institusjon innen 2 måneder og mangler bolig.',
})

export const activity = area('activity', 'Meningsfull aktivitet', {
  green: 'I tilstrekkelig grad i meningsfull aktivitet f.eks. i arbeid, utdanning eller andre aktiviteter.',
  yellow: 'Er i noen, men ikke i tilstrekkelig grad, i meningsfull aktivitet.',
  red: 'Er i svært lite eller ingen form for meningsfull aktivitet.',
})

export const economy = area('economy', 'Økonomi', {
  green:
    'Har rimelig god orden i økonomien, basert på fast inntekt fra lønnet arbeid eller varig trygd, eventuelt supplert med økonomisk sosialhjelp eller andre midlertidige stønader.',
  yellow:
    'Har noe orden i økonomien, basert i perioder med lønnsinntekt eller stønad, men relativt avhengig av økonomisk sosialhjelp eller andre midlertidige stønader. Kan ha noe illegale inntekter.',
  red: 'Har stor uorden i økonomien og/eller er helt avhengig av offentlige økonomiske stønader og/eller illegale inntekter.',
})

export const physicalHealth = area('physical_health', 'Fysiske helseproblemer', {
  green:
    'Bruker har ikke fysiske helseproblemer, eller har fysiske helseproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.',
  yellow: 'Bruker har fysiske helseproblemer med betydelige konsekvenser for daglig fungering.',
  red: 'Bruker har fysiske helseproblemer med svært alvorlige konsekvenser for daglig fungering.',
})

export const mentalHealth = area('mental_health', 'Psykiske helseproblemer', {
  green:
    'Bruker har ikke psykiske helseproblemer, eller har psykiske helseproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.',
  yellow:
    'Bruker har psykiske helseproblemer med betydelige konsekvenser for daglig fungering. Bruker fungerer for øyeblikket i rimelig grad på enkelte livsområder (f.eks. daglige gjøremål og personlig hygiene), men klarer ikke å oppfylle vanlige krav til fungering på flere andre områder (f.eks. arbeid eller skole, sosiale relasjoner, avtaler, m.m.).',
  red: 'Bruker har psykiske helseproblemer med svært alvorlige konsekvenser for daglig fungering. Bruker klarer for øyeblikket verken å ivareta egen omsorg (inkludert daglige gjøremål og personlig hygiene) eller å oppfylle vanlige krav til fungering på områder som arbeid eller skole, sosiale relasjoner, avtaler, m.m.',
})

export const substanceUse: Rating = {
  ...area('substance_use', 'Rusmiddelproblemer', {
    green:
      'Bruker har ikke rusmiddelproblemer, eller har rusmiddelproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.',
    yellow:
      'Bruker har rusmiddelproblemer med betydelige konsekvenser for daglig fungering. Bruker fungerer for øyeblikket i rimelig grad på enkelte livsområder (f.eks. daglige gjøremål og personlig hygiene), men klarer ikke å oppfylle vanlige krav til fungering på flere andre områder (f.eks. arbeid eller skole, sosiale relasjoner, avtaler, m.m.).',
    red: 'Bruker har rusmiddelproblemer med svært alvorlige konsekvenser for daglig fungering. Bruker klarer for øyeblikket verken å ivareta egen omsorg (inkludert daglige gjøremål og personlig hygiene) eller å oppfylle vanlige krav til fungering på områder som arbeid eller skole, sosiale relasjoner, avtaler, m.m.',
  }),
  indexedWhen: { answer: 'category', in: SUBSTANCE_CATEGORIES },
}

export const socialFunctioning = area('social_functioning', 'Sosial fungering', {
  green: 'God sosial fungering. Klarer de daglige gjøremål.',
  yellow:
    'Begrenset sosial fungering. Klarer i begrenset grad å ivareta de daglige gjøremål i bolig, butikker og i kontakt med offentlige kontorer.',
  red: 'Har svært dårlig fungering i alle typer sammenhenger.',
})

export const network = area('network', 'Nettverk', {
  green:
    'Har vanlige relasjoner til sosiale nettverk som familie, barn, venner, frivillige organisasjoner og/eller arbeidsliv.',
  yellow:
    'Har begrensede relasjoner til sosiale nettverk som familie, barn, venner, frivillige organisasjoner og/eller arbeidsliv.',
  red: 'Har lite eller ingen kontakt med sosiale nettverk av alle slag, er isolert eller har bare marginale sosiale relasjoner.',
})
