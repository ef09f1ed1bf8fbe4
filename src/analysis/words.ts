// What self-service says in its own words. Questions and services are called as in the questionnaire.
import { text, type Wording } from '../reports/index.ts'

export const topics = {
  people: text('Hvem de er', 'Kven dei er'),
  family: text('Familie og barn', 'Familie og barn'),
  living: text('Levekår', 'Levekår'),
  unsure: text('Usikre vurderinger', 'Usikre vurderingar'),
  situation: text('Bosituasjon, psykisk helse og vold', 'Busituasjon, psykisk helse og vald'),
  substances: text('Rusmidler og overdose', 'Rusmiddel og overdose'),
  plans: text('Planer og samarbeid', 'Planar og samarbeid'),
  services: text('Tjenester', 'Tenester'),
} as const
export type Topic = keyof typeof topics

export const names = {
  sex: text('Kjønn', 'Kjønn'),
  age: text('Alder', 'Alder'),
  employed: text('Inntekt av ordinært arbeid', 'Inntekt av ordinært arbeid'),
  serviceType: text('Tjenesten som kartla', 'Tenesta som kartla'),
  index: text('Levekårsindeks', 'Levekårsindeks'),
  unsure: text('{area}: usikker grønn', '{area}: usikker grøn'),
  childContact: text('Nærmeste kontakt med barn under 18 år', 'Nærmaste kontakt med barn under 18 år'),
  childConcern: text('Obs på omsorgen for barn', 'Obs på omsorga for barn'),
  ownChildren: text('Antall egne barn', 'Talet på eigne barn'),
  pregnancy: text('Gravide', 'Gravide'),
  yellowHousing: text('Hva som svikter ved gul bosituasjon', 'Kva som sviktar ved gul busituasjon'),
  homelessTime: text('Hvor lenge de har vært bostedsløse', 'Kor lenge dei har vore bustadlause'),
  mentalDuration: text(
    'Hvor lenge de psykiske problemene har vart',
    'Kor lenge dei psykiske problema har vart',
  ),
  substance: text('Bruk av: {name}', 'Bruk av: {name}'),
  member: text('I ansvarsgruppen: {name}', 'I ansvarsgruppa: {name}'),
  housingServices: text('Minst én boligtjeneste', 'Minst éi bustadteneste'),
  childWelfare: text('Minst ett tiltak fra barnevernet', 'Minst eitt tiltak frå barnevernet'),
  inSection: text('{name} ({section})', '{name} ({section})'),
}

export const answers = {
  substanceOnly: text('Bare rus', 'Berre rus'),
  mentalOnly: text('Bare psykisk helse', 'Berre psykisk helse'),
  bothProblems: text('Både rus og psykisk helse', 'Både rus og psykisk helse'),
  yes: text('Ja', 'Ja'),
  no: text('Nei', 'Nei'),
  unknown: text('Vet ikke', 'Veit ikkje'),
  women: text('Kvinner', 'Kvinner'),
  men: text('Menn', 'Menn'),
  years: text('{from}–{to} år', '{from}–{to} år'),
  andOver: text('{from} år og eldre', '{from} år og eldre'),
  health: text('Helse og omsorg', 'Helse og omsorg'),
  nav: text('NAV', 'NAV'),
  childWelfare: text('Barnevern', 'Barnevern'),
  green: text('Grønn', 'Grøn'),
  yellow: text('Gul', 'Gul'),
  red: text('Rød', 'Raud'),
  blue: text('Blålys', 'Blålys'),
  norway: text('Norge', 'Noreg'),
  western: text('Vesten ellers', 'Vesten elles'),
  easternEurope: text('Øst-Europa', 'Aust-Europa'),
  asia: text('Asia', 'Asia'),
  africa: text('Afrika', 'Afrika'),
  latinAmerica: text('Latin-Amerika', 'Latin-Amerika'),
  home: text('Bor med egne barn', 'Bur med eigne barn'),
  contact: text('Samvær eller kontakt med egne barn', 'Samvær eller kontakt med eigne barn'),
  noContact: text('Egne barn uten kontakt', 'Eigne barn utan kontakt'),
  others: text('Bare andres barn eller søsken', 'Berre barna til andre eller sysken'),
  noChildren: text('Ingen barn registrert', 'Ingen barn registrerte'),
  obs: text('Obs', 'Obs'),
  fine: text('Ikke Obs', 'Ikkje Obs'),
  one: text('Ett barn', 'Eitt barn'),
  two: text('To barn', 'To barn'),
  three: text('Tre barn', 'Tre barn'),
  four: text('Fire barn eller flere', 'Fire barn eller fleire'),
  pregnantObs: text('Gravid, Obs', 'Gravid, Obs'),
  pregnant: text('Gravid, ikke Obs', 'Gravid, ikkje Obs'),
  notPregnant: text('Ikke registrert som gravid', 'Ikkje registrert som gravid'),
  unpredictable: text('Ikke forutsigbart', 'Ikkje føreseieleg'),
  unacceptable: text('Ikke akseptabel standard', 'Ikkje akseptabel standard'),
  both: text('Begge deler', 'Begge delar'),
  notKnown: text('Ikke kjent hva', 'Ikkje kjent kva'),
  underThree: text('Under 3 måneder', 'Under 3 månader'),
  toTwelve: text('3–11 måneder', '3–11 månader'),
  yearOrMore: text('Ett år eller mer', 'Eitt år eller meir'),
  continued: text('Har fått, skal fortsette', 'Har fått, skal halde fram'),
  ended: text('Har fått, skal ikke fortsette', 'Har fått, skal ikkje halde fram'),
  unmet: text('Har ikke fått, er anbefalt', 'Har ikkje fått, er tilrådd'),
  neither: text('Verken fått eller anbefalt', 'Verken fått eller tilrådd'),
  received: text('Har fått', 'Har fått'),
} as const satisfies Readonly<Record<string, Wording>>

export const says = {
  people: text('Personer', 'Personar'),
  share: text('Andel', 'Del'),
  shareOf: text('{group}, andel', '{group}, del'),
  all: text('Alle', 'Alle'),
  answer: text('Svar', 'Svar'),
  by: text('{variable} etter {by}', '{variable} etter {by}'),
  among: text('blant: {choice}', 'blant: {choice}'),
  base: text(
    'Andel av de {people} som spørsmålet gjelder, og som har et svar.',
    'Del av dei {people} som spørsmålet gjeld, og som har eit svar.',
  ),
  baseEach: text(
    'Andel av dem i hver kolonne som har et svar.',
    'Del av dei i kvar kolonne som har eit svar.',
  ),
  protectedNote: text(
    'Alle tall er regnet ut fra de vernede tallene i rapportene: 1–4 er gjort om til 0 eller 5.',
    'Alle tal er rekna ut frå dei verna tala i rapportane: 1–4 er gjorde om til 0 eller 5.',
  ),
  merged: text(
    'Noen grupper er slått sammen fordi hver av dem har færre enn tretti personer.',
    'Nokre grupper er slegne saman fordi kvar av dei har færre enn tretti personar.',
  ),
  partly: text(
    'Gruppene er summert for kommuner som har nok personer i hver gruppe. Derfor kan de til sammen være færre enn alle.',
    'Gruppene er summerte for kommunar som har nok personar i kvar gruppe. Difor kan dei til saman vere færre enn alle.',
  ),
  broken: text(
    'Stjerne: {years} kan ikke uten videre sammenlignes med årene før, fordi kartleggingen eller kommunen ble endret.',
    'Stjerne: {years} kan ikkje utan vidare samanliknast med åra før, fordi kartlegginga eller kommunen vart endra.',
  ),
  fewLines: text(
    'Figuren viser de fire største svarene. Tabellen har alle.',
    'Figuren viser dei fire største svara. Tabellen har alle.',
  ),
  approved: text(
    'Summen av tall som kommunene har godkjent, eller som fristen er gått ut for.',
    'Summen av tal som kommunane har godkjent, eller som fristen er gått ut for.',
  ),
  inYears: text('{year} (i {years} samlet)', '{year} (i {years} samla)'),
  withNeighbours: text('{year} (med naboer)', '{year} (med naboar)'),
  yearsTogether: text(
    '{years} er slått sammen, fordi det var færre enn ti personer i hvert av årene. En person som er kartlagt i flere av dem, er med én gang for hvert år.',
    '{years} er slegne saman, fordi det var færre enn ti personar i kvart av åra. Ein person som er kartlagd i fleire av dei, er med éin gong for kvart år.',
  ),
  neighboursTogether: text(
    'Tallene er fra {names} til sammen, fordi det var for få i hver kommune. Ingen av dem sier noe om én av kommunene for seg.',
    'Tala er frå {names} til saman, fordi det var for få i kvar kommune. Ingen av dei seier noko om éin av kommunane for seg.',
  ),
  toldElsewhere: text(
    '{years} er vist sammen med naboer: velg området «{names}».',
    '{years} er vist saman med naboar: vel området «{names}».',
  ),
  fewAlone: text(
    '{years}: færre enn ti personer er kartlagt, og det er for få til å vises alene.',
    '{years}: færre enn ti personar er kartlagde, og det er for få til å visast åleine.',
  ),
  onlyInYears: text(
    'Ikke med i summen, fordi de bare er vist med flere år samlet: {names}.',
    'Ikkje med i summen, fordi dei berre er viste med fleire år samla: {names}.',
  ),
  ownArea: text('Egen kommune', 'Eigen kommune'),
  country: text('Hele landet', 'Heile landet'),
}

/** Why something can't be shown, and what can be asked instead. */
export const refusals = {
  threeDimensions: text(
    'En tabell kan ha to dimensjoner. Velg ett år for å dele opp etter «{by}», eller ta bort oppdelingen for å se flere år.',
    'Ein tabell kan ha to dimensjonar. Vel eitt år for å dele opp etter «{by}», eller ta bort oppdelinga for å sjå fleire år.',
  ),
  notTogether: text(
    '«{variable}» og «{other}» er ikke talt opp sammen. Hver kombinasjon er én ting mer som kunne røpe hvem noen er, så bare de som er valgt på forhånd, finnes. «{variable}» kan deles opp etter: {partners}.',
    '«{variable}» og «{other}» er ikkje talde opp saman. Kvar kombinasjon er éin ting meir som kunne røpe kven nokon er, så berre dei som er valde på førehand, finst. «{variable}» kan delast opp etter: {partners}.',
  ),
  nothingTogether: text('ingenting', 'ingenting'),
  same: text(
    'Velg to ulike ting å dele opp etter og å avgrense til.',
    'Vel to ulike ting å dele opp etter og å avgrense til.',
  ),
  noFigures: text(
    'Det finnes ingen tall å vise her for {years}. Enten er ingenting overført, eller tallene er ikke godkjent ennå, eller færre enn ti personer er kartlagt.',
    'Det finst ingen tal å vise her for {years}. Anten er ingenting overført, eller tala er ikkje godkjende enno, eller færre enn ti personar er kartlagde.',
  ),
  fewPeople: text(
    'Færre enn ti personer er kartlagt i {years}, og det er for få til å vises alene. Under «Tidligere år og naboer» kan tallene slås sammen med egne år, eller med naboer som er enige. Da kan de brukes her også.',
    'Færre enn ti personar er kartlagde i {years}, og det er for få til å visast åleine. Under «Tidlegare år og naboar» kan tala slåast saman med eigne år, eller med naboar som er samde. Då kan dei brukast her òg.',
  ),
  toldTogether: text(
    '{years} er bare vist for {names} til sammen, fordi det var for få i hver kommune.',
    '{years} er berre vist for {names} til saman, fordi det var for få i kvar kommune.',
  ),
  tooFew: text(
    'Færre enn ti personer hører til tabellen «{variable}», så den er ikke laget.',
    'Færre enn ti personar høyrer til tabellen «{variable}», så han er ikkje laga.',
  ),
  notDivided: text(
    'Gruppene er for små til at «{variable}» er delt opp etter «{other}» her. Velg alle, eller et større område.',
    'Gruppene er for små til at «{variable}» er delt opp etter «{other}» her. Vel alle, eller eit større område.',
  ),
  yearsBackwards: text('Det første året må komme før det siste.', 'Det første året må kome før det siste.'),
}
