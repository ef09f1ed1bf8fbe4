// What a reminder says. Never a name, a number of people or anything else about those assessed: a mail lies in many places.
import type { Language } from '../platform/problem.ts'
import { closeMail, type Words } from '../platform/send-letters.ts'
import type { Reminder, ReminderKind } from './due.ts'

/** `{municipality}`, `{date}` and `{year}` are filled in. */
const words: Readonly<Record<ReminderKind, Readonly<Record<Language, Words>>>> = {
  'assessing-ends': {
    nb: {
      subject: 'Brukerplan: Du har kartlegginger som ikke er ferdige',
      text: 'Kartleggingen i {municipality} slutter {date}. Når dagen er omme, låses den.\n\nDu har kartlegginger som mangler noe eller har feil. De blir ikke overført slik de er nå, og opplysningene går tapt. Logg inn for å gjøre dem ferdige:',
    },
    nn: {
      subject: 'Brukerplan: Du har kartleggingar som ikkje er ferdige',
      text: 'Kartlegginga i {municipality} sluttar {date}. Når dagen er omme, blir ho låst.\n\nDu har kartleggingar som manglar noko eller har feil. Dei blir ikkje overførte slik dei er no, og opplysningane går tapt. Logg inn for å gjere dei ferdige:',
    },
  },
  'end-near': {
    nb: {
      subject: 'Brukerplan: Kartleggingen slutter {date}',
      text: 'Sluttdatoen for kartleggingen i {municipality} er {date}. Når dagen er omme, kan kartleggerne ikke endre noe mer.\n\nI Brukerplan ser du hvor langt hver instans er kommet. Trenger dere mer tid, kan du flytte sluttdatoen:',
    },
    nn: {
      subject: 'Brukerplan: Kartlegginga sluttar {date}',
      text: 'Sluttdatoen for kartlegginga i {municipality} er {date}. Når dagen er omme, kan kartleggjarane ikkje endre noko meir.\n\nI Brukerplan ser du kor langt kvar instans er komen. Treng de meir tid, kan du flytte sluttdatoen:',
    },
  },
  'transfer-near': {
    nb: {
      subject: 'Brukerplan: Overføringsdatoen er {date}',
      text: 'Fra {date} kan du overføre kartleggingen i {municipality} til Helse Stavanger. Frem til da kan personene bruke rettighetene sine.\n\nSe allerede nå hva som blir med, og hva som ikke blir det:',
    },
    nn: {
      subject: 'Brukerplan: Overføringsdatoen er {date}',
      text: 'Frå {date} kan du overføre kartlegginga i {municipality} til Helse Stavanger. Fram til då kan personane bruke rettane sine.\n\nSjå allereie no kva som blir med, og kva som ikkje blir det:',
    },
  },
  'transfer-open': {
    nb: {
      subject: 'Brukerplan: Nå kan kartleggingen overføres',
      text: 'Overføringsdatoen for {municipality}, {date}, er nådd. Kartleggingen ligger i kommunen til du overfører den. Logg inn, se over tallene og overfør:',
    },
    nn: {
      subject: 'Brukerplan: No kan kartlegginga overførast',
      text: 'Overføringsdatoen for {municipality}, {date}, er nådd. Kartlegginga ligg i kommunen til du overfører henne. Logg inn, sjå over tala og overfør:',
    },
  },
  'transfer-late': {
    nb: {
      subject: 'Brukerplan: Kartleggingen er ikke overført ennå',
      text: 'Overføringsdatoen for {municipality} var {date}, og kartleggingen er ikke overført. Personene har fått vite at opplysningene sendes den dagen. Logg inn og overfør, eller sett en ny dato:',
    },
    nn: {
      subject: 'Brukerplan: Kartlegginga er ikkje overført enno',
      text: 'Overføringsdatoen for {municipality} var {date}, og kartlegginga er ikkje overført. Personane har fått vite at opplysningane blir sende den dagen. Logg inn og overfør, eller set ein ny dato:',
    },
  },
  'lapse-near': {
    nb: {
      subject: 'Brukerplan: Overfør innen {date}, ellers slettes kartleggingen',
      text: 'Kartleggingen i {municipality} er ikke overført. Siste mulige dag er {date}. Ved midnatt slettes alle kartleggingene, og kommunen får ingen rapport for {year}. Det kan ikke gjøres om.\n\nLogg inn og overfør:',
    },
    nn: {
      subject: 'Brukerplan: Overfør innan {date}, elles blir kartlegginga sletta',
      text: 'Kartlegginga i {municipality} er ikkje overført. Siste moglege dag er {date}. Ved midnatt blir alle kartleggingane sletta, og kommunen får ingen rapport for {year}. Det kan ikkje gjerast om.\n\nLogg inn og overfør:',
    },
  },
  lapsed: {
    nb: {
      subject: 'Brukerplan: Kartleggingen i {year} er slettet',
      text: 'Kartleggingen i {municipality} ble ikke overført innen {date}. Opplysningene er slettet og kan ikke hentes tilbake. Reservasjoner gjelder fortsatt.\n\nTa kontakt med KORUS om veien videre. Brukerplan finner du her:',
    },
    nn: {
      subject: 'Brukerplan: Kartlegginga i {year} er sletta',
      text: 'Kartlegginga i {municipality} vart ikkje overført innan {date}. Opplysningane er sletta og kan ikkje hentast tilbake. Reservasjonar gjeld framleis.\n\nTa kontakt med KORUS om vegen vidare. Brukerplan finn du her:',
    },
  },
  transferred: {
    nb: {
      subject: 'Brukerplan: {municipality} har overført kartleggingen',
      text: '{municipality} overførte kartleggingen for {year} til Helse Stavanger {date}. Logg inn for å se kommunene:',
    },
    nn: {
      subject: 'Brukerplan: {municipality} har overført kartlegginga',
      text: '{municipality} overførte kartlegginga for {year} til Helse Stavanger {date}. Logg inn for å sjå kommunane:',
    },
  },
}

const pages: Readonly<Record<ReminderKind, string>> = {
  'assessing-ends': '/kartlegginger',
  'end-near': '/runde',
  'transfer-near': '/overforing',
  'transfer-open': '/overforing',
  'transfer-late': '/overforing',
  'lapse-near': '/overforing',
  lapsed: '/',
  transferred: '/oversikt',
}

const longDate = {
  nb: new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' }),
  nn: new Intl.DateTimeFormat('nn-NO', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** Where the reader is led, and about which round. */
export type About = Readonly<{ municipalityName: string; year: number; publicUrl: string }>

/** Subject and plain text of a reminder. */
export function wordReminder(reminder: Reminder, about: About, language: Language): Words {
  const values: Readonly<Record<string, string>> = {
    municipality: about.municipalityName,
    year: String(about.year),
    date: longDate[language].format(new Date(`${reminder.date}T00:00:00Z`)),
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const { subject, text } = words[reminder.kind][language]
  const link = `${about.publicUrl}${pages[reminder.kind]}`
  return { subject: fill(subject), text: closeMail(fill(text), link, language) }
}
