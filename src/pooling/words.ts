// What a mail between neighbours says: who has said what, and where to answer. Never a figure, and nobody's name.
import type { Language } from '../platform/problem.ts'
import { closeMail, type Words } from '../platform/send-letters.ts'
import type { AgreementWord } from './contract.ts'

/** `{by}`: the municipality that has said it; `{to}`: the reader's own. */
const words: Readonly<Record<AgreementWord, Readonly<Record<Language, Words>>>> = {
  proposed: {
    nb: {
      subject: 'Brukerplan: {by} foreslår at dere viser tall sammen',
      text: '{by} har foreslått at {to} og {by} kan vise tall sammen. Det gjelder bare år der hver av kommunene har for få kartlagte til å vises alene.\n\nIngenting vises sammen før begge har sagt ja, og dere står fritt til å si nei. Logg inn, se hva avtalen betyr, og svar:',
    },
    nn: {
      subject: 'Brukerplan: {by} gjer framlegg om at de viser tal saman',
      text: '{by} har gjort framlegg om at {to} og {by} kan vise tal saman. Det gjeld berre år der kvar av kommunane har for få kartlagde til å visast åleine.\n\nIngenting blir vist saman før begge har sagt ja, og de står fritt til å seie nei. Logg inn, sjå kva avtalen betyr, og svar:',
    },
  },
  accepted: {
    nb: {
      subject: 'Brukerplan: {by} har sagt ja til å vise tall sammen',
      text: '{by} har sagt ja til å vise tall sammen med {to}. Ingenting slås sammen av seg selv: Det gjør en av kommunene for hvert år, der begge har for få til å vises alene.\n\nLogg inn for å se avtalen og årene:',
    },
    nn: {
      subject: 'Brukerplan: {by} har sagt ja til å vise tal saman',
      text: '{by} har sagt ja til å vise tal saman med {to}. Ingenting blir slått saman av seg sjølv: Det gjer ein av kommunane for kvart år, der begge har for få til å visast åleine.\n\nLogg inn for å sjå avtalen og åra:',
    },
  },
  declined: {
    nb: {
      subject: 'Brukerplan: {by} har sagt nei til å vise tall sammen',
      text: '{by} har sagt nei til å vise tall sammen med {to}. Ingenting er slått sammen. {to} kan fortsatt bruke egne år sammen, eller foreslå det for en annen nabo.\n\nLogg inn for å se mulighetene:',
    },
    nn: {
      subject: 'Brukerplan: {by} har sagt nei til å vise tal saman',
      text: '{by} har sagt nei til å vise tal saman med {to}. Ingenting er slått saman. {to} kan framleis bruke eigne år saman, eller gjere framlegg til ein annan nabo.\n\nLogg inn for å sjå kva som er mogleg:',
    },
  },
  ended: {
    nb: {
      subject: 'Brukerplan: {by} har avsluttet avtalen om å vise tall sammen',
      text: '{by} har avsluttet avtalen med {to} om å vise tall sammen. Rapporter som alt er slått sammen, står. Nye år kan ikke slås sammen uten en ny avtale.\n\nLogg inn for å se hvordan dere står:',
    },
    nn: {
      subject: 'Brukerplan: {by} har avslutta avtalen om å vise tal saman',
      text: '{by} har avslutta avtalen med {to} om å vise tal saman. Rapportar som alt er slegne saman, står. Nye år kan ikkje slåast saman utan ein ny avtale.\n\nLogg inn for å sjå korleis de står:',
    },
  },
}

/** Two municipalities by name, and the program's address. */
export type About = Readonly<{ saidBy: string; saidTo: string; publicUrl: string }>

/** Subject and plain text of the mail about a word. */
export function wordMail(
  word: AgreementWord,
  { saidBy, saidTo, publicUrl }: About,
  language: Language,
): Words {
  const fill = (text: string) => text.replaceAll('{by}', saidBy).replaceAll('{to}', saidTo)
  const { subject, text } = words[word][language]
  return { subject: fill(subject), text: closeMail(fill(text), `${publicUrl}/ar-og-naboer`, language) }
}
