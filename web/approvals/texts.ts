import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('approvals', {
  nb: {
    panelTitle: 'Godkjenning av tallene',
    'state-awaiting': 'Venter på godkjenning',
    'state-approved': 'Godkjent',
    'state-returned': 'Sendt tilbake',
    'state-lapsed': 'Godkjent ved frist',
    tooFew: 'For få til å vises',
    'panel-awaiting':
      'Les rapporten, og si hva dere mener om tallene, før {{date}}. Godkjenner dere, blir de med i rapportene for regionen og landet, både i summen og som kommunens egen linje i tabell og kart. Svarer dere ikke innen fristen, regnes de som godkjent.',
    'panel-approved':
      'Dere har godkjent tallene, og de er med i rapportene for regionen og landet. Oppdager dere noe galt, ta kontakt med KORFOR.',
    'panel-returned':
      'Dere sendte tallene tilbake. Så lenge er de ikke med i andres rapporter, og ingen frist løper. KORFOR leser kommentaren og svarer her. Dere kan godkjenne når som helst.',
    'panel-answered':
      'KORFOR har svart. Godkjenn tallene når dere er enige om dem, eller skriv mer. Så lenge er de ikke med i andres rapporter, og ingen frist løper.',
    'panel-lapsed':
      'Fristen gikk ut {{date}} uten at dere hadde svart. Tallene regnes som godkjent og er med i rapportene for regionen og landet. Er noe galt, ta kontakt med KORFOR.',
    approve: 'Godkjenn tallene',
    approveTitle: 'Godkjenne tallene for {{year}}?',
    approveText:
      'De blir med i rapportene for regionen og landet med en gang. En godkjenning kan ikke trekkes tilbake.',
    approveYes: 'Ja, godkjenn',
    return: 'Send tilbake',
    writeMore: 'Skriv mer til KORFOR',
    comment: 'Hva er galt med tallene?',
    commentHelp:
      'KORFOR leser kommentaren og svarer. Det som er overført, kan ikke endres, men tallene holdes utenfor andres rapporter så lenge. Skriv ikke noe om enkeltpersoner.',
    sendReturn: 'Send tilbake med kommentar',
    cancel: 'Avbryt',
    commentFault: 'Skriv hva som er galt, med minst tre tegn.',
    approvedNow: 'Tallene er godkjent.',
    returnedNow: 'Tallene er sendt tilbake til KORFOR.',
    words: 'Det som er sagt om tallene',
    municipalitySaid: 'Kommunen, {{date}}',
    korforSaid: 'KORFOR, {{date}}',
    saidApproved: 'Godkjente tallene.',
    pageTitle: 'Godkjenning av tall',
    pageLead:
      'Kommunene ser sin egen rapport først. Tallene blir med i rapportene for regionen og landet når kommunen har godkjent dem, eller når fristen er ute.',
    year: 'År',
    nothing: 'Ingen kommuner har overført en kartlegging ennå.',
    returnedTitle: 'Sendt tilbake',
    noneReturned: 'Ingen kommuner har sendt tallene sine tilbake.',
    returnedMeans:
      'Tallene her er ikke med i andres rapporter før kommunen godkjenner dem. Ingen frist løper imens.',
    korforAnswers: 'KORFOR svarer kommunen. Dere kan hjelpe den med å finne ut av tallene.',
    unanswered: 'Venter på svar',
    answered: 'Besvart, venter på kommunen',
    answer: 'Svar til {{name}}',
    answerHelp:
      'Kommunekontakten leser svaret ved siden av rapporten. Det som er overført, kan ikke endres, og tallene holdes utenfor til kommunen godkjenner dem.',
    sendAnswer: 'Send svaret',
    answerFault: 'Skriv et svar, med minst tre tegn.',
    answeredNow: 'Svaret er sendt til {{name}}.',
    allTitle: 'Alle kommuner',
    checkedMeans:
      '«Vern kontrollert» er dagen da programmet regnet gjennom alt som er vist om kommunen, uten å finne et antall på 1–4 som noen kan slutte seg til. Det skjer av seg selv.',
    municipality: 'Kommune',
    state: 'Tilstand',
    deadline: 'Frist',
    lastWord: 'Siste ord',
    checked: 'Vern kontrollert',
    notChecked: 'Ikke ennå',
    found_one: 'Holdt utenfor: {{count}} tall kan sluttes',
    found_other: 'Holdt utenfor: {{count}} tall kan sluttes',
    heldTitle: 'Tallene holdes utenfor andres rapporter',
    heldText:
      'Kontrollen av vernet fant tall som kan sluttes bedre enn de skal. KORFOR ser på det og tar kontakt. Rapporten deres kan brukes i kommunen.',
    tableLabel: 'Kommunenes godkjenning, kan rulles sidelengs',
    lastDay: 'I dag',
    daysLeft_one: 'Om {{count}} dag',
    daysLeft_other: 'Om {{count}} dager',
    ownAwaiting: 'Tallene for {{year}} venter på godkjenning',
    ownAwaitingText_one:
      'Les rapporten, og godkjenn tallene eller send dem tilbake før {{date}}. Det er {{count}} dag igjen.',
    ownAwaitingText_other:
      'Les rapporten, og godkjenn tallene eller send dem tilbake før {{date}}. Det er {{count}} dager igjen.',
    ownLastDayText: 'Fristen går ut i dag. Les rapporten, og godkjenn tallene eller send dem tilbake.',
    ownReturned: 'Tallene for {{year}} er sendt tilbake',
    ownReturnedText:
      'KORFOR har ikke svart ennå. Tallene er ikke med i andres rapporter så lenge, og ingen frist løper.',
    ownAnswered: 'KORFOR har svart om tallene for {{year}}',
    ownAnsweredText: 'Les svaret, og godkjenn tallene eller skriv mer.',
    toReport: 'Til rapporten',
    openTitle: 'Godkjenning av tall',
    waitForAnswer_one:
      '{{count}} kommune har sendt tallene sine tilbake og venter på svar fra KORFOR: {{names}}.',
    waitForAnswer_other:
      '{{count}} kommuner har sendt tallene sine tilbake og venter på svar fra KORFOR: {{names}}.',
    waitForWord_one: '{{count}} kommune har ikke sagt sitt om tallene ennå: {{names}}. Fristen er {{date}}.',
    waitForWord_other:
      '{{count}} kommuner har ikke sagt sitt om tallene ennå: {{names}}. Den første fristen er {{date}}.',
    andMore: '{{names}} og {{count}} til',
    toApprovals: 'Se godkjenningene',
  },
  nn: {
    panelTitle: 'Godkjenning av tala',
    'state-awaiting': 'Ventar på godkjenning',
    'state-approved': 'Godkjent',
    'state-returned': 'Sendt tilbake',
    'state-lapsed': 'Godkjent ved frist',
    tooFew: 'For få til å visast',
    'panel-awaiting':
      'Les rapporten, og sei kva de meiner om tala, før {{date}}. Godkjenner de, blir dei med i rapportane for regionen og landet, både i summen og som kommunen si eiga linje i tabell og kart. Svarar de ikkje innan fristen, blir dei rekna som godkjende.',
    'panel-approved':
      'De har godkjent tala, og dei er med i rapportane for regionen og landet. Oppdagar de noko gale, ta kontakt med KORFOR.',
    'panel-returned':
      'De sende tala tilbake. Så lenge er dei ikkje med i rapportane til andre, og ingen frist løper. KORFOR les kommentaren og svarar her. De kan godkjenne når som helst.',
    'panel-answered':
      'KORFOR har svart. Godkjenn tala når de er samde om dei, eller skriv meir. Så lenge er dei ikkje med i rapportane til andre, og ingen frist løper.',
    'panel-lapsed':
      'Fristen gjekk ut {{date}} utan at de hadde svart. Tala er rekna som godkjende og er med i rapportane for regionen og landet. Er noko gale, ta kontakt med KORFOR.',
    approve: 'Godkjenn tala',
    approveTitle: 'Godkjenne tala for {{year}}?',
    approveText:
      'Dei blir med i rapportane for regionen og landet med ein gong. Ei godkjenning kan ikkje trekkjast tilbake.',
    approveYes: 'Ja, godkjenn',
    return: 'Send tilbake',
    writeMore: 'Skriv meir til KORFOR',
    comment: 'Kva er gale med tala?',
    commentHelp:
      'KORFOR les kommentaren og svarar. Det som er overført, kan ikkje endrast, men tala blir haldne utanfor rapportane til andre så lenge. Skriv ikkje noko om einskildpersonar.',
    sendReturn: 'Send tilbake med kommentar',
    cancel: 'Avbryt',
    commentFault: 'Skriv kva som er gale, med minst tre teikn.',
    approvedNow: 'Tala er godkjende.',
    returnedNow: 'Tala er sende tilbake til KORFOR.',
    words: 'Det som er sagt om tala',
    municipalitySaid: 'Kommunen, {{date}}',
    korforSaid: 'KORFOR, {{date}}',
    saidApproved: 'Godkjende tala.',
    pageTitle: 'Godkjenning av tal',
    pageLead:
      'Kommunane ser sin eigen rapport først. Tala blir med i rapportane for regionen og landet når kommunen har godkjent dei, eller når fristen er ute.',
    year: 'År',
    nothing: 'Ingen kommunar har overført ei kartlegging enno.',
    returnedTitle: 'Sendt tilbake',
    noneReturned: 'Ingen kommunar har sendt tala sine tilbake.',
    returnedMeans:
      'Tala her er ikkje med i rapportane til andre før kommunen godkjenner dei. Ingen frist løper imens.',
    korforAnswers: 'KORFOR svarar kommunen. De kan hjelpe han med å finne ut av tala.',
    unanswered: 'Ventar på svar',
    answered: 'Svart på, ventar på kommunen',
    answer: 'Svar til {{name}}',
    answerHelp:
      'Kommunekontakten les svaret ved sida av rapporten. Det som er overført, kan ikkje endrast, og tala blir haldne utanfor til kommunen godkjenner dei.',
    sendAnswer: 'Send svaret',
    answerFault: 'Skriv eit svar, med minst tre teikn.',
    answeredNow: 'Svaret er sendt til {{name}}.',
    allTitle: 'Alle kommunar',
    checkedMeans:
      '«Vern kontrollert» er dagen då programmet rekna gjennom alt som er vist om kommunen, utan å finne eit tal på 1–4 som ein kan slutte seg til. Det skjer av seg sjølv.',
    municipality: 'Kommune',
    state: 'Tilstand',
    deadline: 'Frist',
    lastWord: 'Siste ord',
    checked: 'Vern kontrollert',
    notChecked: 'Ikkje enno',
    found_one: 'Halde utanfor: {{count}} tal kan sluttast',
    found_other: 'Halde utanfor: {{count}} tal kan sluttast',
    heldTitle: 'Tala blir haldne utanfor rapportane til andre',
    heldText:
      'Kontrollen av vernet fann tal som kan sluttast betre enn dei skal. KORFOR ser på det og tek kontakt. Rapporten dykkar kan brukast i kommunen.',
    tableLabel: 'Godkjenninga til kommunane, kan rullast sidelengs',
    lastDay: 'I dag',
    daysLeft_one: 'Om {{count}} dag',
    daysLeft_other: 'Om {{count}} dagar',
    ownAwaiting: 'Tala for {{year}} ventar på godkjenning',
    ownAwaitingText_one:
      'Les rapporten, og godkjenn tala eller send dei tilbake før {{date}}. Det er {{count}} dag igjen.',
    ownAwaitingText_other:
      'Les rapporten, og godkjenn tala eller send dei tilbake før {{date}}. Det er {{count}} dagar igjen.',
    ownLastDayText: 'Fristen går ut i dag. Les rapporten, og godkjenn tala eller send dei tilbake.',
    ownReturned: 'Tala for {{year}} er sende tilbake',
    ownReturnedText:
      'KORFOR har ikkje svart enno. Tala er ikkje med i rapportane til andre så lenge, og ingen frist løper.',
    ownAnswered: 'KORFOR har svart om tala for {{year}}',
    ownAnsweredText: 'Les svaret, og godkjenn tala eller skriv meir.',
    toReport: 'Til rapporten',
    openTitle: 'Godkjenning av tal',
    waitForAnswer_one:
      '{{count}} kommune har sendt tala sine tilbake og ventar på svar frå KORFOR: {{names}}.',
    waitForAnswer_other:
      '{{count}} kommunar har sendt tala sine tilbake og ventar på svar frå KORFOR: {{names}}.',
    waitForWord_one: '{{count}} kommune har ikkje sagt sitt om tala enno: {{names}}. Fristen er {{date}}.',
    waitForWord_other:
      '{{count}} kommunar har ikkje sagt sitt om tala enno: {{names}}. Den første fristen er {{date}}.',
    andMore: '{{names}} og {{count}} til',
    toApprovals: 'Sjå godkjenningane',
  },
})
