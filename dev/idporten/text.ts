export type Language = 'nb' | 'nn'

/** The first language of `ui_locales` that the page speaks; bokmål otherwise. */
export function chooseLanguage(uiLocales: unknown): Language {
  const wished = typeof uiLocales === 'string' ? uiLocales.split(' ') : []
  return wished.find(locale => locale === 'nb' || locale === 'nn') ?? 'nb'
}

type Text = Readonly<{
  banner: string
  bannerMore: string
  loginTitle: string
  loginHeading: string
  loginIntroduction: string
  otherPerson: string
  nationalNumber: string
  nationalNumberHelp: string
  notSynthetic: string
  level: string
  levelHigh: string
  levelSubstantial: string
  logIn: string
  cancel: string
  onlySubstantial: string
  expiredHeading: string
  expired: string
  failedHeading: string
  loggingOutHeading: string
  loggingOut: string
  goOn: string
  loggedOutHeading: string
  loggedOut: string
}>

export const texts: Readonly<Record<Language, Text>> = {
  nb: {
    banner: 'Etterligning av ID-porten – bare syntetiske personer',
    bannerMore: 'Dette er ikke ID-porten. Her finnes ingen virkelige mennesker, og ingen eID blir brukt.',
    loginTitle: 'Logg inn – etterligning av ID-porten',
    loginHeading: 'Hvem vil du være?',
    loginIntroduction: 'Velg en oppdiktet person. Du blir logget inn med en gang.',
    otherPerson: 'En annen syntetisk person',
    nationalNumber: 'Syntetisk fødselsnummer',
    nationalNumberHelp: 'Elleve siffer. I et syntetisk nummer er det lagt 80 til måneden.',
    notSynthetic:
      'Nummeret er ikke et gyldig syntetisk fødselsnummer. Skriv elleve siffer der det er lagt 80 til måneden.',
    level: 'Sikkerhetsnivå',
    levelHigh: 'Høyt (som BankID)',
    levelSubstantial: 'Betydelig (som MinID)',
    logIn: 'Logg inn',
    cancel: 'Avbryt',
    onlySubstantial: 'kan bare logge inn på nivå betydelig',
    expiredHeading: 'Innloggingen er for gammel',
    expired: 'Gå tilbake til tjenesten du kom fra, og start innloggingen på nytt.',
    failedHeading: 'Innloggingen kan ikke fortsette',
    loggingOutHeading: 'Logger ut …',
    loggingOut: 'De andre tjenestene du er logget inn i, får beskjed.',
    goOn: 'Fortsett',
    loggedOutHeading: 'Du er logget ut',
    loggedOut: 'Du kan lukke dette vinduet.',
  },
  nn: {
    banner: 'Etterlikning av ID-porten – berre syntetiske personar',
    bannerMore: 'Dette er ikkje ID-porten. Her finst ingen verkelege menneske, og ingen eID blir brukt.',
    loginTitle: 'Logg inn – etterlikning av ID-porten',
    loginHeading: 'Kven vil du vere?',
    loginIntroduction: 'Vel ein oppdikta person. Du blir logga inn med ein gong.',
    otherPerson: 'Ein annan syntetisk person',
    nationalNumber: 'Syntetisk fødselsnummer',
    nationalNumberHelp: 'Elleve siffer. I eit syntetisk nummer er det lagt 80 til månaden.',
    notSynthetic:
      'Nummeret er ikkje eit gyldig syntetisk fødselsnummer. Skriv elleve siffer der det er lagt 80 til månaden.',
    level: 'Tryggleiksnivå',
    levelHigh: 'Høgt (som BankID)',
    levelSubstantial: 'Betydeleg (som MinID)',
    logIn: 'Logg inn',
    cancel: 'Avbryt',
    onlySubstantial: 'kan berre logge inn på nivå betydeleg',
    expiredHeading: 'Innlogginga er for gammal',
    expired: 'Gå tilbake til tenesta du kom frå, og start innlogginga på nytt.',
    failedHeading: 'Innlogginga kan ikkje halde fram',
    loggingOutHeading: 'Loggar ut …',
    loggingOut: 'Dei andre tenestene du er logga inn i, får beskjed.',
    goOn: 'Hald fram',
    loggedOutHeading: 'Du er logga ut',
    loggedOut: 'Du kan lukke dette vindauget.',
  },
}
