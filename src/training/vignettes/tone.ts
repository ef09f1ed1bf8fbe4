import { say, type Vignette } from './vignette.ts'

/** Little is known: green, and marked unsure. */
export const tone: Vignette = {
  name: 'tone',
  instrument: '2026',
  title: say('Tone, 29 år', 'Tone, 29 år'),
  theme: say('Nettopp henvist, og mye vi ikke vet', 'Nettopp tilvist, og mykje vi ikkje veit'),
  person: { age: 29, sex: 'female' },
  story: [
    say(
      'Tone flyttet til kommunen i juli og har vært til tre samtaler hos dere. Hun er høflig, svarer kort og vil helst snakke om det hun kom for: Hun sover ikke, og hun blir redd når noen går bak henne.',
      'Tone flytte til kommunen i juli og har vore til tre samtalar hos dykk. Ho er høfleg, svarer kort og vil helst snakke om det ho kom for: Ho søv ikkje, og ho blir redd når nokon går bak henne.',
    ),
    say(
      'Hun forteller at hun ble utsatt for vold av en tidligere samboer i mange år, og at det sluttet da hun flyttet hit. Hun unngår bussen og butikken etter mørkets frembrudd og har to ganger gått fra samtalen midt i, fordi hun måtte ut. Stell, mat og avtaler får hun til.',
      'Ho fortel at ho vart utsett for vald av ein tidlegare sambuar i mange år, og at det slutta då ho flytte hit. Ho unngår bussen og butikken etter at det er mørkt, og har to gonger gått frå samtalen midt i, fordi ho måtte ut. Stell, mat og avtalar får ho til.',
    ),
    say(
      'Hun har vist dere leiekontrakten, som går i to år, og bilder av leiligheten. Den er lys og hel. Hun har gått til fastlegen for en vond skulder og fått råd om trening. Det hindrer henne ikke i noe, sier hun.',
      'Ho har vist dykk leigekontrakten, som går i to år, og bilete av leilegheita. Ho er lys og heil. Ho har gått til fastlegen for ei vond skulder og fått råd om trening. Det hindrar henne ikkje i noko, seier ho.',
    ),
    say(
      'Om penger vil hun ikke snakke: «Det går.» Dere vet ikke om hun har arbeid. Hun har nevnt en søster, men ikke om de treffes. I henvisningen fra forrige kommune står det «tidligere rusproblematikk?» med spørsmålstegn, og ikke mer. Hun har aldri virket påvirket, og dere har ikke spurt.',
      'Om pengar vil ho ikkje snakke: «Det går.» De veit ikkje om ho har arbeid. Ho har nemnt ei syster, men ikkje om dei treffest. I tilvisinga frå førre kommune står det «tidlegare rusproblematikk?» med spørjeteikn, og ikkje meir. Ho har aldri verka påverka, og de har ikkje spurt.',
    ),
  ],
  areas: {
    housing: {
      rating: 1,
      why: say(
        'Kontrakt og bilder viser akseptabel standard og et forutsigbart leieforhold. Dette vet vi, så det trengs ingen «Usikker».',
        'Kontrakt og bilete viser akseptabel standard og eit føreseieleg leigeforhold. Dette veit vi, så det trengst ingen «Usikker».',
      ),
    },
    activity: {
      rating: 1,
      unsure: true,
      why: say(
        'Vi vet ikke om hun har arbeid eller hva hun fyller dagene med. Da velges grønn, med «Usikker». Å gjette på gult ville gjøre en mangel på kunnskap til et problem hos henne.',
        'Vi veit ikkje om ho har arbeid eller kva ho fyller dagane med. Då vel ein grøn, med «Usikker». Å gjette på gult ville gjere ein mangel på kunnskap til eit problem hos henne.',
      ),
    },
    economy: {
      rating: 1,
      unsure: true,
      why: say(
        '«Det går» er ingen opplysning om økonomien. Grønn og «Usikker».',
        '«Det går» er inga opplysning om økonomien. Grøn og «Usikker».',
      ),
    },
    physical_health: {
      rating: 1,
      why: say(
        'En skulder uten følger for hverdagen, etter henne selv. Det er nok til grønn uten «Usikker».',
        'Ei skulder utan følgjer for kvardagen, etter henne sjølv. Det er nok til grøn utan «Usikker».',
      ),
    },
    mental_health: {
      rating: 3,
      accepted: [2, 4],
      why: say(
        'Søvn, redsel og det hun unngår, har betydelige følger. Stell og avtaler går. Her vet vi nok til å vurdere selv om vi har truffet henne lite.',
        'Søvn, redsle og det ho unngår, har monalege følgjer. Stell og avtalar går. Her veit vi nok til å vurdere sjølv om vi har treft henne lite.',
      ),
    },
    substance_use: {
      rating: 1,
      unsure: true,
      why: say(
        'Et spørsmålstegn i en henvisning er ikke kunnskap. Grønn og «Usikker», og spør henne neste gang.',
        'Eit spørjeteikn i ei tilvising er ikkje kunnskap. Grøn og «Usikker», og spør henne neste gong.',
      ),
    },
    social_functioning: {
      rating: 2,
      accepted: [2, 3],
      why: say(
        'Hun unngår buss og butikk på kvelden, men klarer gjøremål ellers og møter til avtaler. Noe begrenset.',
        'Ho unngår buss og butikk på kvelden, men klarer gjeremål elles og møter til avtalar. Noko avgrensa.',
      ),
    },
    network: {
      rating: 1,
      unsure: true,
      why: say(
        'Hun er ny i kommunen, og det er lett å anta at hun er alene. Vi vet det ikke. Grønn og «Usikker».',
        'Ho er ny i kommunen, og det er lett å gå ut frå at ho er åleine. Vi veit det ikkje. Grøn og «Usikker».',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [2],
      why: say(
        'Det vi kjenner til, er psykiske helseproblemer. Et løst spørsmål i en henvisning gjør det ikke til begge deler.',
        'Det vi kjenner til, er psykiske helseproblem. Eit laust spørsmål i ei tilvising gjer det ikkje til begge delar.',
      ),
    },
    {
      variable: 'income_unknown',
      values: [1],
      why: say(
        '«Vet ikke» er et fullgodt svar når hun ikke vil snakke om det.',
        '«Veit ikkje» er eit fullgodt svar når ho ikkje vil snakke om det.',
      ),
    },
    {
      variable: 'violence_exposed',
      values: [1],
      why: say(
        'Spørsmålet gjelder de siste tolv månedene. Volden sluttet da hun flyttet i juli, så den er innenfor.',
        'Spørsmålet gjeld dei siste tolv månadene. Valden slutta då ho flytte i juli, så han er innanfor.',
      ),
    },
  ],
}
