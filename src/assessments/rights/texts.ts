// The words of what is handed to the person: she is the reader.
import type { Language } from '../../instrument/index.ts'

/** Our own wording in both languages. */
export type Wording = Readonly<Record<Language, string>>

export const documentTexts = {
  contentTitle: { nb: 'Kartlegging i Brukerplan {year}', nn: 'Kartlegging i Brukerplan {year}' },
  contentLead: {
    nb: 'Dette er alt som er skrevet om deg i denne kartleggingen, slik det sto {now}. Opplysninger om hva som faktisk er tilfelle, kan du kreve rettet. Fargene og annet som kartleggeren har vurdert, er kartleggerens skjønn. Du kan kreve at alt blir slettet. Dette gjelder frem til kommunen overfører kartleggingen til Helse Stavanger uten fødselsnummer. Det kan skje fra {transfer}.',
    nn: 'Dette er alt som er skrive om deg i denne kartlegginga, slik det stod {now}. Opplysningar om kva som faktisk er tilfelle, kan du krevje retta. Fargane og anna som kartleggjaren har vurdert, er skjønnet til kartleggjaren. Du kan krevje at alt blir sletta. Dette gjeld fram til kommunen overfører kartlegginga til Helse Stavanger utan fødselsnummer. Det kan skje frå {transfer}.',
  },
  logTitle: { nb: 'Endringslogg i Brukerplan {year}', nn: 'Endringslogg i Brukerplan {year}' },
  logLead: {
    nb: 'Loggen viser hvem som har gjort noe med kartleggingen av deg, når, og hva som ble gjort. Den er skrevet ut {now}. Loggen sier ikke hva som ble svart; det står i selve kartleggingen.',
    nn: 'Loggen viser kven som har gjort noko med kartlegginga av deg, når, og kva som vart gjort. Han er skriven ut {now}. Loggen seier ikkje kva som vart svart; det står i sjølve kartlegginga.',
  },
  practice: { nb: 'Øving – ikke virkelige opplysninger', nn: 'Øving – ikkje verkelege opplysningar' },
  footer: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}' },
  number: { nb: 'Fødselsnummer', nn: 'Fødselsnummer' },
  sexAndAge: { nb: 'Kjønn og alder', nn: 'Kjønn og alder' },
  male: {
    nb: 'Mann, {age} år da kartleggingen ble startet',
    nn: 'Mann, {age} år då kartlegginga vart starta',
  },
  female: {
    nb: 'Kvinne, {age} år da kartleggingen ble startet',
    nn: 'Kvinne, {age} år då kartlegginga vart starta',
  },
  municipality: { nb: 'Kommune', nn: 'Kommune' },
  unit: { nb: 'Instans', nn: 'Instans' },
  madeByCoordinator: { nb: 'Kommunekontakten', nn: 'Kommunekontakten' },
  serviceType: { nb: 'Tjeneste', nn: 'Teneste' },
  serviceType1: { nb: 'Helse- og omsorgstjenesten', nn: 'Helse- og omsorgstenesta' },
  serviceType2: { nb: 'NAV', nn: 'NAV' },
  serviceType3: { nb: 'Barnevernet', nn: 'Barnevernet' },
  registered: { nb: 'Registrert', nn: 'Registrert' },
  registeredBy: { nb: '{at} av {name}', nn: '{at} av {name}' },
  lastChanged: { nb: 'Sist endret', nn: 'Sist endra' },
  holder: { nb: 'Har kartleggingen nå', nn: 'Har kartlegginga no' },
  information: { nb: 'Informasjon til deg', nn: 'Informasjon til deg' },
  notInformed: { nb: 'Ikke registrert som gitt', nn: 'Ikkje registrert som gitt' },
  informedOn: { nb: 'Gitt {date}, {how}', nn: 'Gitt {date}, {how}' },
  letter: { nb: 'i brev eller på papir', nn: 'i brev eller på papir' },
  digital: { nb: 'digitalt', nn: 'digitalt' },
  spoken: { nb: 'muntlig, og journalført', nn: 'munnleg, og journalført' },
  relatives: {
    nb: '; pårørende eller verge er også informert',
    nn: '; pårørande eller verje er også informert',
  },
  inclusion: { nb: 'Vilkår for å bli kartlagt', nn: 'Vilkår for å bli kartlagd' },
  inclusionMet: { nb: 'Alle fem er bekreftet av kartleggeren', nn: 'Alle fem er stadfesta av kartleggjaren' },
  question: { nb: 'Spørsmål', nn: 'Spørsmål' },
  answer: { nb: 'Svar', nn: 'Svar' },
  service: { nb: 'Tjeneste', nn: 'Teneste' },
  received: { nb: 'Mottatt siste år', nn: 'Fått siste år' },
  recommended: { nb: 'Fortsette eller anbefalt', nn: 'Halde fram eller tilrådd' },
  unanswered: { nb: 'Ikke fylt ut', nn: 'Ikkje fylt ut' },
  rated: {
    nb: '{colour}: {rating} på en skala fra 1 til 5',
    nn: '{colour}: {rating} på ein skala frå 1 til 5',
  },
  unsure: { nb: 'Kartleggeren er usikker', nn: 'Kartleggjaren er usikker' },
  logPart: { nb: 'Hva som er gjort', nn: 'Kva som er gjort' },
  when: { nb: 'Når', nn: 'Når' },
  who: { nb: 'Hvem', nn: 'Kven' },
  what: { nb: 'Hva', nn: 'Kva' },
} as const satisfies Record<string, Wording>

export const roleTexts: Readonly<Record<string, Wording>> = {
  assessor: { nb: 'Kartlegger', nn: 'Kartleggjar' },
  coordinator: { nb: 'Kommunekontakt', nn: 'Kommunekontakt' },
  korus: { nb: 'KORUS', nn: 'KORUS' },
  korfor: { nb: 'KORFOR', nn: 'KORFOR' },
}

/** What each action of the log about one assessment is called. */
export const deedTexts = {
  'assessment.created': { nb: 'Opprettet kartleggingen', nn: 'Oppretta kartlegginga' },
  'assessment.opened': { nb: 'Åpnet kartleggingen', nn: 'Opna kartlegginga' },
  'assessment.changed': { nb: 'Bladde i kartleggingen', nn: 'Bladde i kartlegginga' },
  'assessment.saved': { nb: 'Lagret', nn: 'Lagra' },
  'assessment.closed': { nb: 'Lagret og lukket', nn: 'Lagra og lukka' },
  'assessment.rectified': {
    nb: 'Rettet fordi du krevde det',
    nn: 'Retta fordi du kravde det',
  },
  'assessment.information-changed': {
    nb: 'Endret hva som er registrert om informasjon til deg',
    nn: 'Endra kva som er registrert om informasjon til deg',
  },
  'assessment.searched': { nb: 'Søkte opp fødselsnummeret', nn: 'Søkte opp fødselsnummeret' },
  'assessment.number-shown': { nb: 'Viste hele fødselsnummeret', nn: 'Viste heile fødselsnummeret' },
  'assessment.handed-over': {
    nb: 'Overførte kartleggingen til {receiver}',
    nn: 'Overførte kartlegginga til {receiver}',
  },
  'assessment.printed': { nb: 'Skrev ut fra skjermen', nn: 'Skreiv ut frå skjermen' },
  'assessment.content-downloaded': {
    nb: 'Lastet ned kartleggingen fordi du krevde innsyn',
    nn: 'Lasta ned kartlegginga fordi du kravde innsyn',
  },
  'assessment.change-log-downloaded': {
    nb: 'Lastet ned endringsloggen fordi du krevde innsyn',
    nn: 'Lasta ned endringsloggen fordi du kravde innsyn',
  },
} as const satisfies Record<string, Wording>

export const logTexts = {
  other: { nb: 'Annet: {action}', nn: 'Anna: {action}' },
  answers_one: { nb: 'Endret ett svar under {tabs}', nn: 'Endra eitt svar under {tabs}' },
  answers_other: { nb: 'Endret {count} svar under {tabs}', nn: 'Endra {count} svar under {tabs}' },
  rectified_one: { nb: 'Ett svar under {tabs}', nn: 'Eitt svar under {tabs}' },
  rectified_other: { nb: '{count} svar under {tabs}', nn: '{count} svar under {tabs}' },
  saves: { nb: 'Lagret automatisk {count} ganger', nn: 'Lagra automatisk {count} gonger' },
  and: { nb: ' og ', nn: ' og ' },
  nobody: { nb: 'Brukerplan', nn: 'Brukerplan' },
} as const satisfies Record<string, Wording>
