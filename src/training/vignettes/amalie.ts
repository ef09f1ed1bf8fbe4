import { say, type Vignette } from './vignette.ts'

/** Under 25; mental health only. */
export const amalie: Vignette = {
  name: 'amalie',
  instrument: '2026',
  title: say('Amalie, 19 år', 'Amalie, 19 år'),
  theme: say('Ung, hjemme og på vei ut av skolen', 'Ung, heime og på veg ut av skulen'),
  person: { age: 19, sex: 'female' },
  story: [
    say(
      'Amalie bor hos foreldrene i eneboligen der hun vokste opp. Hun begynte på tredje året på videregående i fjor, men har ikke vært på skolen siden jul. Hun står fortsatt på klasselista, og rådgiveren sender meldinger som hun ikke svarer på.',
      'Amalie bur hos foreldra i einebustaden der ho voks opp. Ho byrja på tredje året på vidaregåande i fjor, men har ikkje vore på skulen sidan jul. Ho står framleis på klasselista, og rådgjevaren sender meldingar som ho ikkje svarer på.',
    ),
    say(
      'De siste to årene har hun vært nedstemt og hatt panikkangst. I vinter skadet hun seg selv, og i mars tok hun tabletter i den hensikt å dø. Hun har nå samtaler på psykiatrisk poliklinikk hver uke og sier at tankene kommer, men at hun ikke har planer. Kriseplanen henger på kjøleskapet.',
      'Dei siste to åra har ho vore nedstemd og hatt panikkangst. I vinter skada ho seg sjølv, og i mars tok ho tablettar med det føremål å døy. Ho har no samtalar på psykiatrisk poliklinikk kvar veke og seier at tankane kjem, men at ho ikkje har planar. Kriseplanen heng på kjøleskapet.',
    ),
    say(
      'Hun dusjer og spiser med familien de fleste dager og rydder rommet sitt når moren minner henne på det. Butikken tar hun hvis lillebroren blir med. Å ringe fastlegen eller NAV gjør moren for henne.',
      'Ho dusjar og et med familien dei fleste dagar og ryddar rommet sitt når mora minner henne på det. Butikken tek ho dersom veslebroren blir med. Å ringje fastlegen eller NAV gjer mora for henne.',
    ),
    say(
      'Amalie tegner hver kveld og legger tegningene ut på nett, der hun har mange som følger med. To venninner kommer innom en gang i måneden. Dem har hun det godt med, men hun avlyser ofte. Familien er tett.',
      'Amalie teiknar kvar kveld og legg teikningane ut på nett, der ho har mange som følgjer med. To venninner kjem innom ein gong i månaden. Dei har ho det godt med, men ho avlyser ofte. Familien er tett.',
    ),
    say(
      'Hun har ingen inntekt og blir forsørget av foreldrene, som har god råd. Hun drikker ikke og har aldri prøvd andre rusmidler. Kroppen er frisk.',
      'Ho har inga inntekt og blir forsørgd av foreldra, som har god råd. Ho drikk ikkje og har aldri prøvd andre rusmiddel. Kroppen er frisk.',
    ),
  ],
  areas: {
    housing: {
      rating: 1,
      why: say(
        'Hun bor trygt i en god bolig som familien eier. At hun ikke eier den selv, gjør den ikke utrygg: fargen handler om standard og forutsigbarhet.',
        'Ho bur trygt i ein god bustad som familien eig. At ho ikkje eig han sjølv, gjer han ikkje utrygg: fargen handlar om standard og kor føreseieleg det er.',
      ),
    },
    activity: {
      rating: 4,
      accepted: [3, 4],
      why: say(
        'Tegningen er meningsfull, og derfor ikke rødt. Uten skole og nesten alltid hjemme er det likevel langt fra tilstrekkelig for en 19-åring.',
        'Teikninga er meiningsfull, og difor ikkje raudt. Utan skule og nesten alltid heime er det likevel langt frå tilstrekkeleg for ein 19-åring.',
      ),
    },
    economy: {
      rating: 1,
      accepted: [1, 3],
      why: say(
        'Definisjonene nevner ikke ungdom som forsørges. Økonomien er i god orden og uten offentlig hjelp; derfor grønn. Noen vil si at den er sårbar når hun ikke har egen inntekt, og det er også et ærlig svar.',
        'Definisjonane nemner ikkje ungdom som blir forsørgde. Økonomien er i god orden og utan offentleg hjelp; difor grøn. Nokon vil seie at han er sårbar når ho ikkje har eiga inntekt, og det er også eit ærleg svar.',
      ),
    },
    physical_health: {
      rating: 1,
      why: say('Hun har ingen fysiske helseproblemer.', 'Ho har ingen fysiske helseproblem.'),
    },
    mental_health: {
      rating: 4,
      why: say(
        'Skole, avtaler og sosiale krav faller bort, og tabletter i mars viser hvor alvorlig det er. Men hun steller seg og spiser: egenomsorgen er i rimelig grad der, og det er grensen mot rødt.',
        'Skule, avtalar og sosiale krav fell bort, og tablettane i mars viser kor alvorleg det er. Men ho steller seg og et: eigenomsorga er i rimeleg grad der, og det er grensa mot raudt.',
      ),
      accepted: [3, 4],
    },
    substance_use: {
      rating: 1,
      why: say(
        'Hun bruker ikke rusmidler. Området vurderes for alle, og grønn dekker også dem som ikke har noe problem.',
        'Ho bruker ikkje rusmiddel. Området blir vurdert for alle, og grøn dekkjer også dei som ikkje har noko problem.',
      ),
    },
    social_functioning: {
      rating: 3,
      accepted: [2, 4],
      why: say(
        'Hun klarer i begrenset grad butikk og kontakt med kontorer, og bare med følge. Hjemme går det bedre.',
        'Ho klarer i avgrensa grad butikk og kontakt med kontor, og berre med følgje. Heime går det betre.',
      ),
    },
    network: {
      rating: 2,
      accepted: [1, 3],
      why: say(
        'Familien er tett, og venninnene kommer. At hun avlyser og er mye alene, gjør relasjonene noe begrensede.',
        'Familien er tett, og venninnene kjem. At ho avlyser og er mykje åleine, gjer relasjonane noko avgrensa.',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [2],
      why: say(
        'Psykiske helseproblemer alene: Ingen rusmidler, nå eller før.',
        'Psykiske helseproblem åleine: Ingen rusmiddel, no eller før.',
      ),
    },
    {
      variable: 'mental_duration',
      values: [2],
      why: say('Hun har hatt det slik i to år.', 'Ho har hatt det slik i to år.'),
    },
    {
      variable: 'suicide_attempt',
      values: [1],
      why: say(
        'Tablettene i mars var et selvmordsforsøk, og det er innenfor de siste tre årene.',
        'Tablettane i mars var eit sjølvmordsforsøk, og det er innanfor dei siste tre åra.',
      ),
    },
    {
      variable: 'plan_crisis',
      values: [1],
      why: say('Kriseplanen henger på kjøleskapet.', 'Kriseplanen heng på kjøleskapet.'),
    },
  ],
}
