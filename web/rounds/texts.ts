import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('rounds', {
  nb: {
    roundTitle: 'Kommunens kartlegging',
    roundLead:
      'Her setter du de to datoene som styrer året: når kartleggingen slutter, og når opplysningene overføres til Helse Stavanger.',
    stages: 'Hvor kartleggingen står',
    'stage-open': 'Åpen for kartlegging',
    'stage-locked': 'Låst',
    'stage-transferable': 'Klar for overføring',
    'stage-transferred': 'Overført',
    now: 'Nå',
    setDates: 'Sett datoene',
    moveDates: 'Datoene',
    begunText:
      'Kartleggingen har begynt. Flytter du overføringsdatoen, må som hovedregel alle som er informert, få vite den nye fristen.',
    endDate: 'Sluttdato',
    endDateDescription: 'Siste dag kartleggerne kan registrere. Kartleggingen låses når dagen er omme.',
    transferDate: 'Overføringsdato',
    transferDateDescription:
      'Fristen dere gir personene for reservasjon, innsyn, retting og sletting. Fra denne dagen kan du overføre.',
    faultEndDate: 'Velg en sluttdato',
    faultTransferDate: 'Velg en overføringsdato',
    faultAfterYear: 'Overføringsdatoen kan ikke være senere enn 31. desember {{year}}',
    faultOrder: 'Overføringsdatoen må komme etter sluttdatoen',
    'warning-short-notice_one':
      'Det er bare {{count}} dag mellom sluttdato og overføring. KORFOR anbefaler minst to uker, slik at personene får rimelig tid til å bruke rettighetene sine.',
    'warning-short-notice_other':
      'Det er bare {{count}} dager mellom sluttdato og overføring. KORFOR anbefaler minst to uker, slik at personene får rimelig tid til å bruke rettighetene sine.',
    'warning-new-deadline':
      'Kartleggingen har begynt. Alle som er informert, må som hovedregel få vite at den nye fristen er {{transferDate}}.',
    'warning-reopened':
      'Kartleggingen var låst. Med disse datoene åpnes den, og kartleggerne kan endre igjen.',
    confirmFirstTitle: 'Vil du bruke disse datoene?',
    confirmFirstDates: 'Ja, bruk datoene',
    chooseOthers: 'Nei, velg andre datoer',
    confirmTitle: 'Vil du endre datoene?',
    confirmDates: 'Ja, endre datoene',
    keepDates: 'Nei, behold de gamle',
    datesSaved: 'Datoene er lagret. Alle kartleggere ser dem på forsiden.',
    saveDates: 'Lagre datoene',
    yearNotOpened: 'Året {{year}} er ikke åpnet ennå',
    yearNotOpenedText: 'KORFOR åpner kartleggingsåret. Når det er gjort, setter du datoene her.',
    noAgreement: 'Avtalen mangler',
    noAgreementText:
      'Kommunen har ingen registrert samarbeids- og databehandleravtale med Helse Stavanger. Ta kontakt med KORFOR; datoene kan settes når avtalen er registrert.',
    lapsed: 'Fristen er ute',
    lapsedText:
      'Kartleggingen ble ikke overført innen 31. desember. Opplysningene kan ikke overføres lenger, og de er slettet.',
    transferredAt: 'Overført',
    toReceipt: 'Se kvitteringen',
    toReport: 'Åpne kommunerapporten',
    yearsTitle: 'Kartleggingsår',
    yearsLead: 'Et år åpnes med en kartleggingsoversikt. Deretter kan kommunene sette datoene sine.',
    openedYears: 'Åpnede år',
    noYears: 'Ingen år er åpnet ennå',
    year: 'År',
    instrument: 'Kartleggingsoversikt',
    instrumentName: 'Kartleggingsoversikt {{instrument}}',
    openedAt: 'Åpnet',
    openNewYear: 'Åpne et år',
    openYearMeans: 'Når året er åpnet, kan det ikke lukkes, og kartleggingsoversikten kan ikke byttes.',
    openYear: 'Åpne året',
    allYearsOpen: 'Både i år og neste år er åpnet.',
  },
  nn: {
    roundTitle: 'Kartlegginga i kommunen',
    roundLead:
      'Her set du dei to datoane som styrer året: når kartlegginga sluttar, og når opplysningane blir overførte til Helse Stavanger.',
    stages: 'Kvar kartlegginga står',
    'stage-open': 'Open for kartlegging',
    'stage-locked': 'Låst',
    'stage-transferable': 'Klar for overføring',
    'stage-transferred': 'Overført',
    now: 'No',
    setDates: 'Set datoane',
    moveDates: 'Datoane',
    begunText:
      'Kartlegginga har byrja. Flyttar du overføringsdatoen, må som hovudregel alle som er informerte, få vite den nye fristen.',
    endDate: 'Sluttdato',
    endDateDescription:
      'Siste dagen kartleggjarane kan registrere. Kartlegginga blir låst når dagen er omme.',
    transferDate: 'Overføringsdato',
    transferDateDescription:
      'Fristen de gir personane for reservasjon, innsyn, retting og sletting. Frå denne dagen kan du overføre.',
    faultEndDate: 'Vel ein sluttdato',
    faultTransferDate: 'Vel ein overføringsdato',
    faultAfterYear: 'Overføringsdatoen kan ikkje vere seinare enn 31. desember {{year}}',
    faultOrder: 'Overføringsdatoen må kome etter sluttdatoen',
    'warning-short-notice_one':
      'Det er berre {{count}} dag mellom sluttdato og overføring. KORFOR rår til minst to veker, slik at personane får rimeleg tid til å bruke rettane sine.',
    'warning-short-notice_other':
      'Det er berre {{count}} dagar mellom sluttdato og overføring. KORFOR rår til minst to veker, slik at personane får rimeleg tid til å bruke rettane sine.',
    'warning-new-deadline':
      'Kartlegginga har byrja. Alle som er informerte, må som hovudregel få vite at den nye fristen er {{transferDate}}.',
    'warning-reopened':
      'Kartlegginga var låst. Med desse datoane blir ho opna, og kartleggjarane kan endre igjen.',
    confirmFirstTitle: 'Vil du bruke desse datoane?',
    confirmFirstDates: 'Ja, bruk datoane',
    chooseOthers: 'Nei, vel andre datoar',
    confirmTitle: 'Vil du endre datoane?',
    confirmDates: 'Ja, endre datoane',
    keepDates: 'Nei, behald dei gamle',
    datesSaved: 'Datoane er lagra. Alle kartleggjarar ser dei på framsida.',
    saveDates: 'Lagre datoane',
    yearNotOpened: 'Året {{year}} er ikkje opna enno',
    yearNotOpenedText: 'KORFOR opnar kartleggingsåret. Når det er gjort, set du datoane her.',
    noAgreement: 'Avtalen manglar',
    noAgreementText:
      'Kommunen har ingen registrert samarbeids- og databehandlaravtale med Helse Stavanger. Ta kontakt med KORFOR; datoane kan setjast når avtalen er registrert.',
    lapsed: 'Fristen er ute',
    lapsedText:
      'Kartlegginga vart ikkje overført innan 31. desember. Opplysningane kan ikkje overførast lenger, og dei er sletta.',
    transferredAt: 'Overført',
    toReceipt: 'Sjå kvitteringa',
    toReport: 'Opne kommunerapporten',
    yearsTitle: 'Kartleggingsår',
    yearsLead: 'Eit år blir opna med ei kartleggingsoversikt. Deretter kan kommunane setje datoane sine.',
    openedYears: 'Opna år',
    noYears: 'Ingen år er opna enno',
    year: 'År',
    instrument: 'Kartleggingsoversikt',
    instrumentName: 'Kartleggingsoversikt {{instrument}}',
    openedAt: 'Opna',
    openNewYear: 'Opne eit år',
    openYearMeans: 'Når året er opna, kan det ikkje lukkast, og kartleggingsoversikta kan ikkje bytast.',
    openYear: 'Opne året',
    allYearsOpen: 'Både i år og neste år er opna.',
  },
})

export type TextKey = keyof typeof texts.nb
