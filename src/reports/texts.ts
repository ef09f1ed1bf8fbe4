// What a report says before its sections and after them. Names of questions come from the instrument.
import { text } from './words.ts'

export const cover = {
  title: text('Kommunerapport {year}', 'Kommunerapport {year}'),
  areaTitle: text('Rapport {year}', 'Rapport {year}'),
  subtitle: text(
    'Personer med rusmiddelproblemer og psykiske helseproblemer',
    'Personar med rusmiddelproblem og psykiske helseproblem',
  ),
  caution: text(
    'Så få personer er kartlagt at hvert antall kan avvike merkbart fra det virkelige. Les hovedtrekkene, ikke enkelttallene.',
    'Så få personar er kartlagde at kvart tal kan avvike merkbart frå det verkelege. Les hovudtrekka, ikkje dei einskilde tala.',
  ),
  cautionFewest: text(
    'Bare {people} er med. Da preger vernet av små tall hele rapporten: Grupper på én til fire er som oftest vist som 0, og andre grupper er vist større enn de er. 0 % og 100 % betyr derfor ikke «ingen» og «alle». Se etter hvilke grupper og behov som er størst, ikke hvor store de er.',
    'Berre {people} er med. Då pregar vernet av små tal heile rapporten: Grupper på éin til fire er som oftast viste som 0, og andre grupper er viste større enn dei er. 0 % og 100 % tyder difor ikkje «ingen» og «alle». Sjå etter kva grupper og behov som er størst, ikkje kor store dei er.',
  ),
  contents: text('Innhold', 'Innhald'),
  findings: text('Det viktigste', 'Det viktigaste'),
  method: text('Metode og forbehold', 'Metode og atterhald'),
  training: text('Øving – ikke virkelige personer', 'Øving – ikkje verkelege personar'),
  page: text('Side {page} av {pages}', 'Side {page} av {pages}'),
  frozen: text('Tall frosset {date}', 'Tal frosne {date}'),
  approved: text('Tall som var godkjent {date}', 'Tal som var godkjende {date}'),
  tooFew: text(
    'Færre enn ti personer er kartlagt {inPlace} i {year}. Det er for få til å vises: tabeller over så få kunne røpe hvem det gjelder. Opplysningene er trygt overført. De kan vises sammen med kommunens andre år eller med nabokommuner som er enige om det, når de til sammen er ti eller flere. Kommunekontakten velger det i Brukerplan.',
    'Færre enn ti personar er kartlagde {inPlace} i {year}. Det er for få til å visast: tabellar over så få kunne røpe kven det gjeld. Opplysningane er trygt overførte. Dei kan visast saman med dei andre åra til kommunen eller med nabokommunar som er samde om det, når dei til saman er ti eller fleire. Kommunekontakten vel det i Brukerplan.',
  ),
}

/** When the protected counts of a municipality were made, and those that an area's are the sum of. */
export const drawnTexts = {
  municipality: text(
    'De ble laget én gang, {date}, og endres ikke.',
    'Dei vart laga éin gong, {date}, og blir ikkje endra.',
  ),
  area: text(
    'De ble laget én gang for hver kommune og endres ikke. Tallene for flere kommuner er summen av dem som var godkjent {date}; ingenting er talt på nytt.',
    'Dei vart laga éin gong for kvar kommune og blir ikkje endra. Tala for fleire kommunar er summen av dei som var godkjende {date}; ingenting er talt på nytt.',
  ),
}

export const methodTexts = [
  {
    title: text('Hva tallene bygger på', 'Kva tala byggjer på'),
    text: text(
      'Fagfolk i helse- og omsorgstjenesten, NAV og barnevernet har kartlagt personer som er fylt 16 år, som de kjenner, og som har et rusmiddelproblem eller et psykisk helseproblem som går alvorlig ut over daglig fungering eller forholdet til andre. Vurderingene er et øyeblikksbilde fra de siste én til to kontaktene. Personer som har reservert seg, eller som ingen deltakende instans kjenner, er ikke med. Tallene viser derfor hvem som er kartlagt, ikke hvor utbredt problemene er i befolkningen.',
      'Fagfolk i helse- og omsorgstenesta, NAV og barnevernet har kartlagt personar som er fylte 16 år, som dei kjenner, og som har eit rusmiddelproblem eller eit psykisk helseproblem som går alvorleg ut over dagleg fungering eller forholdet til andre. Vurderingane er eit augeblinksbilete frå dei siste éin til to kontaktane. Personar som har reservert seg, eller som ingen deltakande instans kjenner, er ikkje med. Tala viser difor kven som er kartlagde, ikkje kor utbreidde problema er i folkesetnaden.',
    ),
  },
  {
    title: text('Små tall er vernet', 'Små tal er verna'),
    text: text(
      'Ingen skal kunne kjennes igjen i en tabell. Derfor er hvert antall fra 1 til 4 tilfeldig gjort om til 0 eller 5, og noen få personer er flyttet mellom de større tallene slik at summen fortsatt stemmer. 0 betyr altså «ingen eller noen få», og 5 kan være litt mer eller mindre. Alt annet i rapporten – summer, andeler, figurer og funn – er regnet ut fra disse vernede tallene. {drawn} Enkelttall kan avvike med noen få personer fra de virkelige; i store grupper betyr det lite. I tabellene som denne rapporten bygger på, må en regne med at {error} av personene i snitt står i en annen rute enn de hører hjemme i. Det er regnet ut fra de vernede tallene selv.',
      'Ingen skal kunne kjennast att i ein tabell. Difor er kvart tal frå 1 til 4 tilfeldig gjort om til 0 eller 5, og nokre få personar er flytte mellom dei større tala slik at summen framleis stemmer. 0 tyder altså «ingen eller nokre få», og 5 kan vere litt meir eller mindre. Alt anna i rapporten – summar, delar, figurar og funn – er rekna ut frå desse verna tala. {drawn} Einskilde tal kan avvike med nokre få personar frå dei verkelege; i store grupper tyder det lite. I tabellane som denne rapporten byggjer på, må ein rekne med at {error} av personane i snitt står i ei anna rute enn dei høyrer heime i. Det er rekna ut frå dei verna tala sjølve.',
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
