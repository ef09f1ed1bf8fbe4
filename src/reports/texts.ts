// All wording of the municipal report, in bokmål and nynorsk. Names of questions come from the instrument.
import type { Wording } from './words.ts'

const text = (nb: string, nn: string): Wording => ({ nb, nn })

export const cover = {
  title: text('Kommunerapport {year}', 'Kommunerapport {year}'),
  subtitle: text(
    'Personer med rusmiddelproblemer og psykiske helseproblemer',
    'Personar med rusmiddelproblem og psykiske helseproblem',
  ),
  caution: text(
    'Så få personer er kartlagt at hvert antall kan avvike merkbart fra det virkelige. Les hovedtrekkene, ikke enkelttallene.',
    'Så få personar er kartlagde at kvart tal kan avvike merkbart frå det verkelege. Les hovudtrekka, ikkje dei einskilde tala.',
  ),
  contents: text('Innhold', 'Innhald'),
  findings: text('Det viktigste', 'Det viktigaste'),
  method: text('Metode og forbehold', 'Metode og atterhald'),
  training: text('Øving – ikke virkelige personer', 'Øving – ikkje verkelege personar'),
  page: text('Side {page} av {pages}', 'Side {page} av {pages}'),
  frozen: text('Tall frosset {date}', 'Tal frosne {date}'),
  tooFew: text(
    'Færre enn ti personer er kartlagt i {place} i {year}. Det er for få til å vises: tabeller over så få kunne røpe hvem det gjelder. Opplysningene er trygt overført. De kan vises sammen med kommunens andre år eller med nabokommuner som er enige om det, når de til sammen er ti eller flere.',
    'Færre enn ti personar er kartlagde i {place} i {year}. Det er for få til å visast: tabellar over så få kunne røpe kven det gjeld. Opplysningane er trygt overførte. Dei kan visast saman med dei andre åra til kommunen eller med nabokommunar som er samde om det, når dei til saman er ti eller fleire.',
  ),
}

export const peopleTexts = {
  title: text('Hvem er kartlagt', 'Kven er kartlagde'),
  sexAge: text('Kjønn og alder', 'Kjønn og alder'),
  age: text('Alder ved utgangen av året', 'Alder ved utgangen av året'),
  years: text('{band} år', '{band} år'),
  yearsAndOver: text('{from} år og eldre', '{from} år og eldre'),
  women: text('Kvinner', 'Kvinner'),
  men: text('Menn', 'Menn'),
  both: text('I alt', 'I alt'),
  share: text('Andel', 'Del'),
  total: text('Alle', 'Alle'),
  category: text('Kategori', 'Kategori'),
  categories: text(
    'Rusmiddelproblemer og psykiske helseproblemer',
    'Rusmiddelproblem og psykiske helseproblem',
  ),
  people: text('Personer', 'Personar'),
  rounded: text(
    'Andelene er avrundet til hele prosent, så summen kan avvike litt fra 100.',
    'Delane er runda av til heile prosent, så summen kan avvike litt frå 100.',
  ),
}

export const livingTexts = {
  title: text('Levekår', 'Levekår'),
  lead: text(
    'Hvert område er vurdert med en farge: grønn når det går bra, gul når noe svikter, og rød når det er alvorlig. Øverst står området der den største andelen av dem det gjelder, har rødt.',
    'Kvart område er vurdert med ein farge: grøn når det går bra, gul når noko sviktar, og raud når det er alvorleg. Øvst står området der den største delen av dei det gjeld, har raudt.',
  ),
  chart: text('Levekårsområdene etter farge', 'Levekårsområda etter farge'),
  table: text('Levekårsområdene i tall', 'Levekårsområda i tal'),
  chartAlt: text('Liggende søylediagram. {bars}', 'Liggjande søylediagram. {bars}'),
  barAlt: text(
    '{area}: {green} grønn, {yellow} gul og {red} rød.',
    '{area}: {green} grøn, {yellow} gul og {red} raud.',
  ),
  area: text('Område', 'Område'),
  colours: {
    green: text('Grønn', 'Grøn'),
    yellow: text('Gul', 'Gul'),
    red: text('Rød', 'Raud'),
  },
  greenShare: text('Grønn, andel', 'Grøn, del'),
  yellowShare: text('Gul, andel', 'Gul, del'),
  redShare: text('Rød, andel', 'Raud, del'),
  base: text('Personer', 'Personar'),
  groupNote: text(
    '{area} gjelder bare dem som er kartlagt med rusmiddelproblemer.',
    '{area} gjeld berre dei som er kartlagde med rusmiddelproblem.',
  ),
  groupHidden: text(
    '{area} er ikke vist: færre enn ti personer er kartlagt med rusmiddelproblemer.',
    '{area} er ikkje vist: færre enn ti personar er kartlagde med rusmiddelproblem.',
  ),
  index: text('Levekårsindeks', 'Levekårsindeks'),
  level: text('Nivå', 'Nivå'),
  levels: {
    green: text('Grønn – gode levekår', 'Grøn – gode levekår'),
    yellow: text('Gul – noen vansker', 'Gul – nokre vanskar'),
    red: text('Rød – dårlige levekår', 'Raud – dårlege levekår'),
    blue: text('Blålys – særlig dårlige levekår', 'Blålys – særleg dårlege levekår'),
  },
}

export const serviceTexts = {
  title: text('Tjenester mottatt og anbefalt', 'Tenester mottekne og tilrådde'),
  lead: text(
    'For hver tjeneste er det registrert om personen har hatt den det siste året, og om den bør fortsette eller settes inn som ny. En anbefalt tjeneste som personen ikke har hatt, er et udekket behov.',
    'For kvar teneste er det registrert om personen har hatt henne det siste året, og om ho bør halde fram eller setjast inn som ny. Ei tilrådd teneste som personen ikkje har hatt, er eit udekt behov.',
  ),
  chart: text(
    'De {number} tjenestene med størst udekket behov',
    'Dei {number} tenestene med størst udekt behov',
  ),
  chartAlt: text(
    'Liggende søylediagram over antall personer. {bars}',
    'Liggjande søylediagram over talet på personar. {bars}',
  ),
  barAlt: text(
    '{service}: {unmet} anbefalt som ny, {continued} bør fortsette og {ended} bør avsluttes.',
    '{service}: {unmet} tilrådd som ny, {continued} bør halde fram og {ended} bør avsluttast.',
  ),
  table: text('Alle tjenester', 'Alle tenester'),
  service: text('Tjeneste', 'Teneste'),
  received: text('Mottatt siste år', 'Motteke siste år'),
  continued: text('Bør fortsette', 'Bør halde fram'),
  ended: text('Bør avsluttes', 'Bør avsluttast'),
  unmet: text('Anbefalt som ny', 'Tilrådd som ny'),
  unmetShare: text('Anbefalt som ny, andel', 'Tilrådd som ny, del'),
  neither: text('Ingen av delene', 'Ingen av delane'),
  note: text(
    'Antall personer. Andelen er av alle kartlagte.',
    'Talet på personar. Delen er av alle kartlagde.',
  ),
  youngNote: text(
    'Barnevernstjenester for brukere under 25 år gjelder de {people} som er under 25 år ved utgangen av året.',
    'Barnevernstenester for brukarar under 25 år gjeld dei {people} som er under 25 år ved utgangen av året.',
  ),
  youngHidden: text(
    'Barnevernstjenester for brukere under 25 år er ikke vist: færre enn ti personer er så unge.',
    'Barnevernstenester for brukarar under 25 år er ikkje viste: færre enn ti personar er så unge.',
  ),
  noneNote: text(
    'Ingen eller noen få er registrert med {services}.',
    'Ingen eller nokre få er registrerte med {services}.',
  ),
  /** Names that say too little away from their heading in the questionnaire. */
  fullNames: {
    team_other: text('Andre samhandlingsteam', 'Andre samhandlingsteam'),
    somatic_inpatient: text('Døgntilbud (somatikk)', 'Døgntilbod (somatikk)'),
  } as Readonly<Record<string, Wording>>,
  /** What is added to names that several sections share. */
  sections: {
    tsb: text('TSB', 'TSB'),
    phv: text('psykisk helsevern', 'psykisk helsevern'),
    somatic: text('somatikk', 'somatikk'),
    child_welfare_children: text('barnevern, brukerens barn', 'barnevern, barna til brukaren'),
    child_welfare_person: text('barnevern, under 25 år', 'barnevern, under 25 år'),
  } as Readonly<Record<string, Wording>>,
}

export const findingTexts = {
  people: text(
    'personer er kartlagt i {place} i {year}. {men} er menn, og den største aldersgruppen er {band} ({share}).',
    'personar er kartlagde i {place} i {year}. {men} er menn, og den største aldersgruppa er {band} ({share}).',
  ),
  worstArea: text(
    'av dem det gjelder, har rødt på {area}. Ikke noe annet område har en større andel rødt. Best står det til med {best}, der {green} har grønt.',
    'av dei det gjeld, har raudt på {area}. Ikkje noko anna område har ein større del raudt. Best står det til med {best}, der {green} har grønt.',
  ),
  both: text(
    'har samtidige rusmiddelproblemer og psykiske helseproblemer.',
    'har samtidige rusmiddelproblem og psykiske helseproblem.',
  ),
  blue: text(
    'har særlig dårlige levekår samlet sett (blålys på levekårsindeksen). Det er {count} personer.',
    'har særleg dårlege levekår samla sett (blålys på levekårsindeksen). Det er {count} personar.',
  ),
  unmet: text(
    'personer er anbefalt tjenesten «{service}» uten å ha hatt den det siste året. Det er det største udekkede behovet{next}.',
    'personar er tilrådde tenesta «{service}» utan å ha hatt henne det siste året. Det er det største udekte behovet{next}.',
  ),
  unmetNext: text(', fulgt av {services}', ', følgt av {services}'),
  unmetPerson: text('«{service}» ({count})', '«{service}» ({count})'),
  newShare: text(
    'anbefalinger gjelder en tjeneste som personen ikke har hatt det siste året.',
    'tilrådingar gjeld ei teneste som personen ikkje har hatt det siste året.',
  ),
  newShareFigure: text('{share} av 100', '{share} av 100'),
  newShareRest: text(
    ' De andre {rest} gjelder tjenester som personen har hatt, og som bør fortsette.',
    ' Dei andre {rest} gjeld tenester som personen har hatt, og som bør halde fram.',
  ),
}

export const methodTexts = [
  {
    title: text('Hva tallene bygger på', 'Kva tala byggjer på'),
    text: text(
      'Fagfolk i helse- og omsorgstjenesten, NAV og barnevernet har kartlagt personer over 16 år som de kjenner, og som har et rusmiddelproblem eller et psykisk helseproblem som går alvorlig ut over daglig fungering eller forholdet til andre. Vurderingene er et øyeblikksbilde fra de siste én til to kontaktene. Personer som har reservert seg, eller som ingen deltakende instans kjenner, er ikke med. Tallene viser derfor hvem som er kartlagt, ikke hvor utbredt problemene er i befolkningen.',
      'Fagfolk i helse- og omsorgstenesta, NAV og barnevernet har kartlagt personar over 16 år som dei kjenner, og som har eit rusmiddelproblem eller eit psykisk helseproblem som går alvorleg ut over dagleg fungering eller forholdet til andre. Vurderingane er eit augeblinksbilete frå dei siste éin til to kontaktane. Personar som har reservert seg, eller som ingen deltakande instans kjenner, er ikkje med. Tala viser difor kven som er kartlagde, ikkje kor utbreidde problema er i folkesetnaden.',
    ),
  },
  {
    title: text('Små tall er vernet', 'Små tal er verna'),
    text: text(
      'Ingen skal kunne kjennes igjen i en tabell. Derfor er hvert antall fra 1 til 4 tilfeldig gjort om til 0 eller 5, og noen få personer er flyttet mellom de større tallene slik at summen fortsatt stemmer. 0 betyr altså «ingen eller noen få», og 5 kan være litt mer eller mindre. Alt annet i rapporten – summer, andeler, figurer og funn – er regnet ut fra disse vernede tallene. De ble laget én gang, {date}, og endres ikke. Enkelttall kan avvike med noen få personer fra de virkelige; i store grupper betyr det lite. I tabellene som denne rapporten bygger på, må en regne med at {error} av personene i snitt står i en annen rute enn de hører hjemme i. Det er regnet ut fra de vernede tallene selv.',
      'Ingen skal kunne kjennast att i ein tabell. Difor er kvart tal frå 1 til 4 tilfeldig gjort om til 0 eller 5, og nokre få personar er flytte mellom dei større tala slik at summen framleis stemmer. 0 tyder altså «ingen eller nokre få», og 5 kan vere litt meir eller mindre. Alt anna i rapporten – summar, delar, figurar og funn – er rekna ut frå desse verna tala. Dei vart laga éin gong, {date}, og blir ikkje endra. Einskilde tal kan avvike med nokre få personar frå dei verkelege; i store grupper tyder det lite. I tabellane som denne rapporten byggjer på, må ein rekne med at {error} av personane i snitt står i ei anna rute enn dei høyrer heime i. Det er rekna ut frå dei verna tala sjølve.',
    ),
  },
  {
    title: text('Levekårsområdene', 'Levekårsområda'),
    text: text(
      'Hvert område er vurdert fra 1 til 5: 1 er grønn, 2 til 4 er gul og 5 er rød. Når kartleggeren er usikker eller mangler informasjon, skal grønn velges. Andelen grønn kan derfor være noe for høy.',
      'Kvart område er vurdert frå 1 til 5: 1 er grøn, 2 til 4 er gul og 5 er raud. Når kartleggjaren er usikker eller manglar informasjon, skal grøn veljast. Delen grøn kan difor vere noko for høg.',
    ),
  },
  {
    title: text('Levekårsindeksen', 'Levekårsindeksen'),
    text: text(
      'Indeksen er gjennomsnittet av vurderingene for en person: åtte områder, eller sju for personer uten rusmiddelproblemer. Under {yellow} er grønn, fra {yellow} gul, fra {red} rød og fra {blue} blålys. Formelen (versjon {version}) er laget for dette systemet og kan ikke uten videre sammenlignes med indekser i tidligere rapporter.',
      'Indeksen er gjennomsnittet av vurderingane for ein person: åtte område, eller sju for personar utan rusmiddelproblem. Under {yellow} er grøn, frå {yellow} gul, frå {red} raud og frå {blue} blålys. Formelen (versjon {version}) er laga for dette systemet og kan ikkje utan vidare samanliknast med indeksar i tidlegare rapportar.',
    ),
  },
  {
    title: text('Tjenestene', 'Tenestene'),
    text: text(
      'Kartleggeren registrerer tjenester som personen har hatt det siste året, og tjenester som personen ser ut til å ha behov for og ville takket ja til. En tjeneste som bør avsluttes, er mottatt, men ikke anbefalt videre. Kartleggeren kan være ukjent med tjenester fra andre instanser.',
      'Kartleggjaren registrerer tenester som personen har hatt det siste året, og tenester som personen ser ut til å ha behov for og ville takka ja til. Ei teneste som bør avsluttast, er motteken, men ikkje tilrådd vidare. Kartleggjaren kan vere ukjend med tenester frå andre instansar.',
    ),
  },
] as const
