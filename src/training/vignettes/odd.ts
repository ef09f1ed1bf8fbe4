import { say, type Vignette } from './vignette.ts'

/** Elderly; alcohol after a loss, and a body that fails. */
export const odd: Vignette = {
  name: 'odd',
  instrument: '2026',
  title: say('Odd, 74 år', 'Odd, 74 år'),
  theme: say('Eldre, alene og syk', 'Eldre, åleine og sjuk'),
  person: { age: 74, sex: 'male' },
  story: [
    say(
      'Odd eier huset han bygde selv. Siden kona døde for tre år siden, har det forfalt: Vedovnen er den eneste varmen, avløpet på kjøkkenet er tett, og brannvesenet har gitt pålegg om å rydde gangen. Huset er nedbetalt, og ingen kan kaste ham ut.',
      'Odd eig huset han bygde sjølv. Sidan kona døydde for tre år sidan, har det forfalle: Vedomnen er den einaste varmen, avløpet på kjøkenet er tett, og brannvesenet har gjeve pålegg om å rydde gangen. Huset er nedbetalt, og ingen kan kaste han ut.',
    ),
    say(
      'Han har langt kommen kols og går med surstoff. Fra stol til bad må han hvile på veien, og han kommer ikke ut av huset uten hjelp. Hjemmesykepleien er der to ganger om dagen, steller ham og gir medisiner.',
      'Han har langt komen kols og går med surstoff. Frå stol til bad må han kvile på vegen, og han kjem ikkje ut av huset utan hjelp. Heimesjukepleia er der to gonger om dagen, steller han og gir medisinar.',
    ),
    say(
      'Odd drikker seg full to–tre kvelder i uka. Hjemmesykepleien har funnet ham på gulvet to ganger i høst, og noen morgener er han for dårlig til å ta imot stell. Andre dager er han edru, vennlig og med på det som skal gjøres.',
      'Odd drikk seg full to–tre kveldar i veka. Heimesjukepleia har funne han på golvet to gonger i haust, og nokre morgonar er han for dårleg til å ta imot stell. Andre dagar er han edru, venleg og med på det som skal gjerast.',
    ),
    say(
      'Etter at kona døde, har han vært tung til sinns. Han sier at dagene er like, at han venter på å få slippe, og at han ikke ville gjort seg noe. Fastlegen har gitt ham medisin mot depresjon det siste året. Han bryr seg om nyheter og sjakk på radioen, men har sluttet å legge kabal og svarer ikke alltid når noen ringer.',
      'Etter at kona døydde, har han vore tung til sinns. Han seier at dagane er like, at han ventar på å få sleppe, og at han ikkje ville gjort seg noko. Fastlegen har gjeve han medisin mot depresjon det siste året. Han bryr seg om nyhende og sjakk på radioen, men har slutta å leggje kabal og svarer ikkje alltid når nokon ringjer.',
    ),
    say(
      'Datteren bor i en annen landsdel og ringer en gang i uka. Naboen måker og kommer innom med avisa. Alderspensjonen er god, og datteren betaler regningene i nettbanken for ham.',
      'Dottera bur i ein annan landsdel og ringjer ein gong i veka. Naboen måkar og kjem innom med avisa. Alderspensjonen er god, og dottera betaler rekningane i nettbanken for han.',
    ),
  ],
  areas: {
    housing: {
      rating: 4,
      accepted: [3, 4],
      why: say(
        'Han eier og kan ikke kastes ut, men boligen har ikke akseptabel standard: varme, avløp og brannsikring mangler. Rød er for den som ikke har bolig.',
        'Han eig og kan ikkje kastast ut, men bustaden har ikkje akseptabel standard: varme, avløp og brannsikring manglar. Raud er for den som ikkje har bustad.',
      ),
    },
    activity: {
      rating: 4,
      accepted: [4, 5],
      why: say(
        'Nyheter og sjakk på radio er noe, men lite. Alderen senker ikke kravet: Spørsmålet er om dagene har innhold for ham.',
        'Nyhende og sjakk på radio er noko, men lite. Alderen senkar ikkje kravet: Spørsmålet er om dagane har innhald for han.',
      ),
    },
    economy: {
      rating: 1,
      why: say(
        'Varig pensjon og regninger som blir betalt. At datteren gjør det for ham, er god orden.',
        'Varig pensjon og rekningar som blir betalte. At dottera gjer det for han, er god orden.',
      ),
    },
    physical_health: {
      rating: 5,
      accepted: [4, 5],
      why: say(
        'Han må ha hjelp til stell og kommer ikke ut. Det er svært alvorlige følger for daglig fungering.',
        'Han må ha hjelp til stell og kjem ikkje ut. Det er svært alvorlege følgjer for dagleg fungering.',
      ),
    },
    mental_health: {
      rating: 3,
      accepted: [2, 4],
      why: say(
        'Tungsinnet har betydelige følger: Han trekker seg unna og slipper det han likte. Men han er med på det som skal gjøres de fleste dager, og stellet svikter av kroppen og rusen, ikke av dette.',
        'Tungsinnet har monalege følgjer: Han trekkjer seg unna og slepp det han likte. Men han er med på det som skal gjerast dei fleste dagar, og stellet sviktar av kroppen og rusen, ikkje av dette.',
      ),
    },
    substance_use: {
      rating: 4,
      accepted: [3, 4],
      why: say(
        'To fall og morgener uten stell er alvorlig, og nær rødt. Flere dager i uka er han likevel edru og med, og derfor gult.',
        'To fall og morgonar utan stell er alvorleg, og nær raudt. Fleire dagar i veka er han likevel edru og med, og difor gult.',
      ),
    },
    social_functioning: {
      rating: 4,
      accepted: [3, 4],
      why: say(
        'Daglige gjøremål, butikk og kontorer blir gjort av andre. I samtale fungerer han godt når han er edru, så det er ikke svært dårlig i alle sammenhenger.',
        'Daglege gjeremål, butikk og kontor blir gjort av andre. I samtale fungerer han godt når han er edru, så det er ikkje svært dårleg i alle samanhengar.',
      ),
    },
    network: {
      rating: 3,
      accepted: [2, 4],
      why: say(
        'En datter på telefonen og en god nabo er begrensede relasjoner. Hjemmesykepleien er hjelp og regnes ikke som nettverk.',
        'Ei dotter på telefonen og ein god nabo er avgrensa relasjonar. Heimesjukepleia er hjelp og blir ikkje rekna som nettverk.',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [3],
      why: say(
        'Rus og depresjon har vart sammen i tre år og går igjen i det hjemmetjenesten ser.',
        'Rus og depresjon har vart saman i tre år og går igjen i det heimetenesta ser.',
      ),
    },
    {
      variable: 'housing_standard',
      values: [0],
      why: say(
        'Hjelpeteksten spør om oppvarming, komfyr og avløp virker. Det gjør de ikke.',
        'Hjelpeteksten spør om oppvarming, komfyr og avløp verkar. Det gjer dei ikkje.',
      ),
    },
    {
      variable: 'housing_predictable',
      values: [1],
      why: say('Huset er hans og nedbetalt.', 'Huset er hans og nedbetalt.'),
    },
    {
      variable: 'home_nursing_received',
      values: [1],
      why: say('Hjemmesykepleien kommer to ganger om dagen.', 'Heimesjukepleia kjem to gonger om dagen.'),
    },
  ],
}
