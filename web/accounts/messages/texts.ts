import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('accounts/messages', {
  nb: {
    title: 'Tekster',
    lead: 'Det KORFOR skriver til alle som bruker Brukerplan.',
    welcomeTitle: 'Velkomstmelding',
    welcomeText:
      'Vises øverst på forsiden for alle etter innlogging. La begge feltene stå tomme for å fjerne meldingen.',
    signs:
      'En tom linje skiller avsnitt. «## » først på linjen gir en overskrift, «- » et punkt, **to stjerner** gir uthevet tekst, og [tekst](https://…) en lenke.',
    bokmal: 'Bokmål',
    nynorsk: 'Nynorsk',
    preview: 'Slik blir det',
    save: 'Lagre',
    welcomeSaved: 'Velkomstmeldingen er lagret',
    welcomeSavedText: 'Alle ser den på forsiden fra nå av.',
    welcomeGone: 'Velkomstmeldingen er fjernet',
    welcomeGoneText: 'Ingen ser den på forsiden lenger.',
    writtenAt: 'Sist endret {{time}} av {{name}}',
    termsTitle: 'Bruksvilkår',
    termsText:
      'Gjeldende versjon er nummer {{version}}. En ny versjon må godtas av alle, også de som er logget inn nå, før de kommer videre.',
    termsConfirm: 'Alle skal godta den nye versjonen før de kan arbeide videre',
    faultConfirmed: 'Bekreft at alle skal godta den nye versjonen',
    publish: 'Publiser versjon {{version}}',
    termsPublished: 'Versjon {{version}} av bruksvilkårene er publisert',
    termsPublishedText: 'Alle blir bedt om å godta den før de kommer videre, du også.',
    toTerms: 'Les og godta vilkårene',
    termsOneLanguage:
      'Du har endret teksten på bare ett av språkene. Alle skal godta det samme, så den andre bør si det samme.',
  },
  nn: {
    title: 'Tekstar',
    lead: 'Det KORFOR skriv til alle som brukar Brukerplan.',
    welcomeTitle: 'Velkomstmelding',
    welcomeText:
      'Blir vist øvst på framsida for alle etter innlogging. La begge felta stå tomme for å fjerne meldinga.',
    signs:
      'Ei tom linje skil avsnitt. «## » først på linja gir ei overskrift, «- » eit punkt, **to stjerner** gir utheva tekst, og [tekst](https://…) ei lenkje.',
    bokmal: 'Bokmål',
    nynorsk: 'Nynorsk',
    preview: 'Slik blir det',
    save: 'Lagre',
    welcomeSaved: 'Velkomstmeldinga er lagra',
    welcomeSavedText: 'Alle ser henne på framsida frå no av.',
    welcomeGone: 'Velkomstmeldinga er fjerna',
    welcomeGoneText: 'Ingen ser henne på framsida lenger.',
    writtenAt: 'Sist endra {{time}} av {{name}}',
    termsTitle: 'Bruksvilkår',
    termsText:
      'Gjeldande versjon er nummer {{version}}. Ein ny versjon må godtakast av alle, òg dei som er logga inn no, før dei kjem vidare.',
    termsConfirm: 'Alle skal godta den nye versjonen før dei kan arbeide vidare',
    faultConfirmed: 'Stadfest at alle skal godta den nye versjonen',
    publish: 'Publiser versjon {{version}}',
    termsPublished: 'Versjon {{version}} av bruksvilkåra er publisert',
    termsPublishedText: 'Alle blir bedne om å godta han før dei kjem vidare, du òg.',
    toTerms: 'Les og godta vilkåra',
    termsOneLanguage:
      'Du har endra teksten på berre eitt av språka. Alle skal godta det same, så den andre bør seie det same.',
  },
})
