import { text } from '../words.ts'

export const situationTexts = {
  answer: text('Svar', 'Svar'),
  housing: {
    title: text('Bosituasjon', 'Busituasjon'),
    lead: text(
      'Rød bosituasjon betyr bostedsløs. Gul betyr at boforholdet er uforutsigbart, eller at standarden ikke er akseptabel.',
      'Raud busituasjon tyder bustadlaus. Gul tyder at buforholdet er lite føreseieleg, eller at standarden ikkje er akseptabel.',
    ),
    colour: text('Bosituasjon etter farge', 'Busituasjon etter farge'),
    colours: {
      green: text('Grønn', 'Grøn'),
      yellow: text('Gul', 'Gul'),
      red: text('Rød', 'Raud'),
    },
    manages: text(
      'Klarer å ivareta boforholdet med tjenestene de har',
      'Klarer å ta vare på buforholdet med tenestene dei har',
    ),
    yellow: text('Hva som svikter ved gul bosituasjon', 'Kva som sviktar ved gul busituasjon'),
    yellowBase: text(
      'Andel av de {people} med gul bosituasjon som har et svar.',
      'Del av dei {people} med gul busituasjon som har eit svar.',
    ),
    faults: {
      unpredictable: text('Ikke forutsigbart', 'Ikkje føreseieleg'),
      unacceptable: text('Ikke akseptabel standard', 'Ikkje akseptabel standard'),
      both: text('Begge deler', 'Begge delar'),
      unknown: text('Ikke kjent hva', 'Ikkje kjent kva'),
    },
    homeless: text('Hvor lenge de har vært bostedsløse', 'Kor lenge dei har vore bustadlause'),
    redBase: text(
      'Andel av de {people} med rød bosituasjon som har et svar.',
      'Del av dei {people} med raud busituasjon som har eit svar.',
    ),
    months: {
      '0-2': text('Under 3 måneder', 'Under 3 månader'),
      '3-11': text('3–11 måneder', '3–11 månader'),
      '12+': text('Ett år eller mer', 'Eitt år eller meir'),
    },
  },
  mental: {
    title: text('Psykisk helse og selvmordsfare', 'Psykisk helse og sjølvmordsfare'),
    suicide: text('Selvmordsforsøk og selvmordsfare', 'Sjølvmordsforsøk og sjølvmordsfare'),
    attempt: text('Selvmordsforsøk de siste tre årene', 'Sjølvmordsforsøk dei siste tre åra'),
    risk: text('Aktuell selvmordsproblematikk', 'Aktuell sjølvmordsproblematikk'),
    both: text('Begge deler', 'Begge delar'),
    none: text('Ingen av delene', 'Ingen av delane'),
    duration: text('Hvor lenge de psykiske problemene har vart', 'Kor lenge dei psykiske problema har vart'),
    durationBase: text(
      'Andel av de {people} med psykiske helseproblemer som har et svar.',
      'Del av dei {people} med psykiske helseproblem som har eit svar.',
    ),
  },
  substances: {
    title: text('Rusmidler og overdose', 'Rusmiddel og overdose'),
    lead: text(
      'Gjelder dem som er kartlagt med rusmiddelproblemer.',
      'Gjeld dei som er kartlagde med rusmiddelproblem.',
    ),
    used: text('Rusmidler som brukes', 'Rusmiddel som blir brukte'),
    substance: text('Rusmiddel', 'Rusmiddel'),
    base: text(
      'Andel av de {people} med rusmiddelproblemer som har et svar.',
      'Del av dei {people} med rusmiddelproblem som har eit svar.',
    ),
    several: text('Samme person kan bruke flere.', 'Same person kan bruke fleire.'),
    harm: text('Injisering, LAR og overdose', 'Injisering, LAR og overdose'),
    injects: text('Injiserer', 'Injiserer'),
    lar: text('Er i LAR', 'Er i LAR'),
    overdose: text('Overdose det siste året', 'Overdose det siste året'),
    danger: text('Aktuell fare for overdose', 'Aktuell fare for overdose'),
  },
  violence: {
    title: text('Vold og trusler', 'Vald og truslar'),
    table: text('Vold og trusler de siste tolv månedene', 'Vald og truslar dei siste tolv månadene'),
    exposed: text('Har vært utsatt for vold eller trusler', 'Har vore utsett for vald eller truslar'),
    exposes: text('Har utsatt andre for vold eller trusler', 'Har utsett andre for vald eller truslar'),
    both: text('Begge deler', 'Begge delar'),
    none: text('Ingen av delene', 'Ingen av delane'),
  },
  plans: {
    title: text('Planer og samarbeid', 'Planar og samarbeid'),
    table: text('Planer og koordinator', 'Planar og koordinator'),
    plan: text('Plan', 'Plan'),
    individual: text('Individuell plan', 'Individuell plan'),
    coordinator: text('Koordinator det siste året', 'Koordinator det siste året'),
    pathway: text(
      'Henvist til eller i pakkeforløp for psykisk helse og rus',
      'Vist til eller i pakkeforløp for psykisk helse og rus',
    ),
    several: text('Samme person kan være i flere rader.', 'Same person kan vere i fleire rader.'),
    members: text('Hvem som deltar i ansvarsgrupper', 'Kven som deltek i ansvarsgrupper'),
    member: text('Deltaker', 'Deltakar'),
    groupBase: text(
      'Andel av de {people} som har ansvarsgruppe eller annet formalisert samarbeid.',
      'Del av dei {people} som har ansvarsgruppe eller anna formalisert samarbeid.',
    ),
  },
}
