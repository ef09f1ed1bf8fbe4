import { defineTexts } from '../language/index.ts'

export const texts = defineTexts('session-end', {
  nb: {
    title: 'Du blir snart logget ut',
    text: 'Det er snart en halv time siden du gjorde noe her. Om to minutter avsluttes økten, så ingen andre kan lese det som står på skjermen. Det som er lagret, er lagret.',
    stay: 'Bli innlogget',
    logOut: 'Logg ut nå',
  },
  nn: {
    title: 'Du blir snart logga ut',
    text: 'Det er snart ein halv time sidan du gjorde noko her. Om to minutt blir økta avslutta, så ingen andre kan lese det som står på skjermen. Det som er lagra, er lagra.',
    stay: 'Hald fram innlogga',
    logOut: 'Logg ut no',
  },
})
