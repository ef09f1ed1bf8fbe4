import { text, type Wording } from '../words.ts'

export const findingTexts = {
  /** Of the measures that findings are made of, by id. */
  titles: {
    blue: text('Særlig dårlige levekår', 'Særleg dårlege levekår'),
    suicide: text('Selvmordsfare', 'Sjølvmordsfare'),
    plan: text('Individuell plan', 'Individuell plan'),
    both: text('Rus og psykisk helse samtidig', 'Rus og psykisk helse samstundes'),
    new: text('Nye tjenester', 'Nye tenester'),
    violence: text('Utsatt for vold', 'Utsette for vald'),
    parents: text('Foreldre', 'Foreldre'),
  } as Readonly<Record<string, Wording>>,
  together: text('{told} Tallet er for {years} samlet.', '{told} Talet er for {years} samla.'),
  planAndCoordinator: text(
    'har individuell plan, og {coordinator} har hatt koordinator det siste året.',
    'har individuell plan, og {coordinator} har hatt koordinator det siste året.',
  ),
  peopleTitle: text('Kartlagte personer', 'Kartlagde personar'),
  people: text('personer er kartlagt {inPlace} i {period}.', 'personar er kartlagde {inPlace} i {period}.'),
  who: text(
    '{men} er menn, og den største aldersgruppen er {band} ({share}).',
    '{men} er menn, og den største aldersgruppa er {band} ({share}).',
  ),
  assessmentsTitle: text('Kartlegginger', 'Kartleggingar'),
  assessments: text(
    'kartlegginger er gjort {inPlace} i {period}; samme person kan være med flere år.',
    'kartleggingar er gjorde {inPlace} i {period}; same person kan vere med fleire år.',
  ),
  rate: text('Per 1 000 innbyggere 18 år og over: {rate}', 'Per 1 000 innbyggjarar 18 år og over: {rate}'),
  worstTitle: text('Det svakeste området', 'Det svakaste området'),
  worstTitleFew: text('Blant de svakeste områdene', 'Blant dei svakaste områda'),
  worstArea: text(
    'har rødt på {area}. Ikke noe annet område har en større andel rødt. Best står det til med {best}, der {green} har grønt.',
    'har raudt på {area}. Ikkje noko anna område har ein større del raudt. Best står det til med {best}, der {green} har grønt.',
  ),
  worstAreaFew: text(
    'har rødt på {area}. Med så få personer kan det være tilfeldig at andelen er større enn på andre områder.',
    'har raudt på {area}. Med så få personar kan det vere tilfeldig at delen er større enn på andre område.',
  ),
  unmetTitle: text('Det største udekkede behovet', 'Det største udekte behovet'),
  unmetTitleFew: text('Blant de største udekkede behovene', 'Blant dei største udekte behova'),
  reach: text('Få personer: kan være fra {least} til {most}', 'Få personar: kan vere frå {least} til {most}'),
  unmet: text(
    'personer er anbefalt tjenesten «{service}» uten å ha hatt den det siste året{next}.',
    'personar er tilrådde tenesta «{service}» utan å ha hatt henne det siste året{next}.',
  ),
  unmetShare: text('Av dem tjenesten gjelder: {share} · ', 'Av dei tenesta gjeld: {share} · '),
  unmetNext: text(', fulgt av {services}', ', følgt av {services}'),
  unmetPerson: text('«{service}» ({count})', '«{service}» ({count})'),
  changeTitle: text('Størst endring', 'Størst endring'),
  rise: text(
    '{told} Det er {points} prosentpoeng mer enn i {year}.',
    '{told} Det er {points} prosentpoeng meir enn i {year}.',
  ),
  fall: text(
    '{told} Det er {points} prosentpoeng mindre enn i {year}.',
    '{told} Det er {points} prosentpoeng mindre enn i {year}.',
  ),
  differenceTitle: text('Skiller seg ut', 'Skil seg ut'),
  above: text(
    '{told} Det er {points} prosentpoeng mer enn i landet.',
    '{told} Det er {points} prosentpoeng meir enn i landet.',
  ),
  below: text(
    '{told} Det er {points} prosentpoeng mindre enn i landet.',
    '{told} Det er {points} prosentpoeng mindre enn i landet.',
  ),
  parentsShare: text('Av kartlagte foreldre: {share} · ', 'Av kartlagde foreldre: {share} · '),
  childrenTitle: text('Barn i utsatte familier', 'Barn i utsette familiar'),
  children: text(
    'barn eller flere har en forelder med dårlige eller særlig dårlige levekår (rød eller blålys). Det gjelder {parents} foreldre.',
    'barn eller fleire har ein forelder med dårlege eller særleg dårlege levekår (raud eller blålys). Det gjeld {parents} foreldre.',
  ),
  combinations: {
    'red-housing': {
      title: text('Bostedsløse uten boligtjeneste', 'Bustadlause utan bustadteneste'),
      text: text(
        'av de {base} bostedsløse har ikke hatt noen boligtjeneste det siste året.',
        'av dei {base} bustadlause har ikkje hatt noka bustadteneste det siste året.',
      ),
    },
    'children-obs': {
      title: text('Bekymring for barn', 'Uro for barn'),
      text: text(
        'av de {base} der kartleggeren er usikker på omsorgen for barn, har ikke hatt noen barneverntjeneste for barna.',
        'av dei {base} der kartleggjaren er usikker på omsorga for barn, har ikkje hatt noka barnevernsteneste for barna.',
      ),
    },
    overdose: {
      title: text('Overdose uten oppfølging', 'Overdose utan oppfølging'),
      text: text(
        'av dem som overlevde en overdose det siste året, har ikke fått forebyggende oppfølging etterpå ({lacking} av {base}).',
        'av dei som overlevde ein overdose det siste året, har ikkje fått førebyggjande oppfølging etterpå ({lacking} av {base}).',
      ),
    },
    injecting: {
      title: text('Injisering uten utstyr', 'Injisering utan utstyr'),
      text: text(
        'av dem som injiserer, har ikke tilbud om utdeling av utstyr ({lacking} av {base}).',
        'av dei som injiserer, har ikkje tilbod om utdeling av utstyr ({lacking} av {base}).',
      ),
    },
    'without-plan': {
      title: text('Sammensatte behov uten plan', 'Samansette behov utan plan'),
      text: text(
        'av de {base} med både rusmiddelproblemer og psykiske helseproblemer har verken koordinator eller individuell plan.',
        'av dei {base} med både rusmiddelproblem og psykiske helseproblem har korkje koordinator eller individuell plan.',
      ),
    },
  } as Readonly<Record<string, Readonly<{ title: Wording; text: Wording }>>>,
}
