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
    writtenAt: 'Sist endret {{time}} av {{name}}',
    termsTitle: 'Bruksvilkår',
    termsText:
      'Gjeldende versjon er nummer {{version}}. En ny versjon må godtas av alle, også de som er logget inn nå, før de kommer videre.',
    termsConfirm: 'Alle skal godta den nye versjonen før de kan arbeide videre',
    faultConfirmed: 'Bekreft at alle skal godta den nye versjonen',
    publish: 'Publiser versjon {{version}}',
    termsPublished: 'Bruksvilkårene er publisert',
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
    writtenAt: 'Sist endra {{time}} av {{name}}',
    termsTitle: 'Bruksvilkår',
    termsText:
      'Gjeldande versjon er nummer {{version}}. Ein ny versjon må godtakast av alle, òg dei som er logga inn no, før dei kjem vidare.',
    termsConfirm: 'Alle skal godta den nye versjonen før dei kan arbeide vidare',
    faultConfirmed: 'Stadfest at alle skal godta den nye versjonen',
    publish: 'Publiser versjon {{version}}',
    termsPublished: 'Bruksvilkåra er publiserte',
  },
})
