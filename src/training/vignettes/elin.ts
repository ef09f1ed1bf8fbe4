import { say, type Vignette } from './vignette.ts'

/** A parent who lives with her children; substance use only. */
export const elin: Vignette = {
  name: 'elin',
  instrument: '2026',
  title: say('Elin, 34 år', 'Elin, 34 år'),
  theme: say('Mor til to, i jobb og med et alkoholproblem', 'Mor til to, i jobb og med eit alkoholproblem'),
  person: { age: 34, sex: 'female' },
  story: [
    say(
      'Elin bor i en kommunal leilighet med to barn på fem og åtte år. Leiligheten er grei, og kontrakten går over tre år til. Barna er hos faren annenhver helg.',
      'Elin bur i ei kommunal leilegheit med to barn på fem og åtte år. Leilegheita er grei, og kontrakten går over tre år til. Borna er hos faren annakvar helg.',
    ),
    say(
      'Hun arbeider i 60 prosent i et bakeri og trives der. Kollegene er vennene hennes. De siste to månedene har hun kommet for sent eller blitt borte fem mandager, og sjefen har tatt det opp med henne.',
      'Ho arbeider i 60 prosent i eit bakeri og trivst der. Kollegaene er venene hennar. Dei siste to månadene har ho kome for seint eller vorte borte fem måndagar, og sjefen har teke det opp med henne.',
    ),
    say(
      'Elin drikker vin de fleste kvelder etter at barna har lagt seg, og mer i helgene når de er borte. Hun har prøvd å slutte tre ganger og går nå til samtaler hos kommunens rustjeneste. Til daglig er hjemmet i orden, barna blir fulgt til skole og barnehage, og det er mat på bordet.',
      'Elin drikk vin dei fleste kveldar etter at borna har lagt seg, og meir i helgene når dei er borte. Ho har prøvd å slutte tre gonger og går no til samtalar hos rustenesta i kommunen. Til dagleg er heimen i orden, borna blir følgde til skule og barnehage, og det er mat på bordet.',
    ),
    say(
      'Åtteåringen har fortalt læreren at mamma noen ganger er «rar og trøtt» om kvelden, og at han da legger søsteren. Skolen har snakket med Elin om det. Ingen har meldt det videre ennå.',
      'Åtteåringen har fortalt læraren at mamma nokre gonger er «rar og trøytt» om kvelden, og at han då legg systera. Skulen har snakka med Elin om det. Ingen har meldt det vidare enno.',
    ),
    say(
      'Lønna og barnetrygden strekker til de fleste måneder. I vår fikk hun sosialhjelp to ganger til strøm. Hun har høyt blodtrykk, tar tablettene sine og merker ikke noe til det. Hun sover godt, er glad i folk og har ingen psykiske plager som hun eller fastlegen kjenner til.',
      'Løna og barnetrygda strekk til dei fleste månader. I vår fekk ho sosialhjelp to gonger til straum. Ho har høgt blodtrykk, tek tablettane sine og merkar ikkje noko til det. Ho søv godt, er glad i folk og har ingen psykiske plager som ho eller fastlegen kjenner til.',
    ),
  ],
  areas: {
    housing: {
      rating: 1,
      why: say(
        'Hun leier en bolig med akseptabel standard og flere års kontrakt. At den er kommunal, trekker ikke ned.',
        'Ho leiger ein bustad med akseptabel standard og fleire års kontrakt. At han er kommunal, trekkjer ikkje ned.',
      ),
    },
    activity: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Hun er i arbeid og har omsorg for to barn. Det er i tilstrekkelig grad meningsfull aktivitet. Fraværet kan bli et problem, men jobben har hun.',
        'Ho er i arbeid og har omsorg for to born. Det er i tilstrekkeleg grad meiningsfull aktivitet. Fråværet kan bli eit problem, men jobben har ho.',
      ),
    },
    economy: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Fast lønn, eventuelt supplert med økonomisk sosialhjelp, er nettopp definisjonen av grønn. To måneder med hjelp til strøm endrer ikke det.',
        'Fast løn, eventuelt supplert med økonomisk sosialhjelp, er nettopp definisjonen av grøn. To månader med hjelp til straum endrar ikkje det.',
      ),
    },
    physical_health: {
      rating: 1,
      why: say(
        'Hun har en sykdom, men den har for øyeblikket ingen betydelige følger for daglig fungering. Området spør om følgene, ikke om diagnosen.',
        'Ho har ein sjukdom, men han har for augneblinken ingen monalege følgjer for dagleg fungering. Området spør om følgjene, ikkje om diagnosen.',
      ),
    },
    mental_health: {
      rating: 1,
      why: say(
        'Ingen kjenner til psykiske plager, og hun fungerer godt. Her vet vi det; «Usikker» er for når vi ikke vet.',
        'Ingen kjenner til psykiske plager, og ho fungerer godt. Her veit vi det; «Usikker» er for når vi ikkje veit.',
      ),
    },
    substance_use: {
      rating: 3,
      accepted: [2, 4],
      why: say(
        'Drikkingen har betydelige følger: mandagene på jobb og kveldene med barna. Hjem og egenomsorg er i orden. Det er gult, og hvor langt ut på skalaen er skjønn.',
        'Drikkinga har monalege følgjer: måndagane på jobb og kveldane med borna. Heim og eigenomsorg er i orden. Det er gult, og kor langt ut på skalaen er skjøn.',
      ),
    },
    social_functioning: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Hun klarer de daglige gjøremål i hjem, butikk og kontakt med skolen. Bekymringen for barna skal synes i «Obs», ikke her.',
        'Ho klarer dei daglege gjeremåla i heim, butikk og kontakt med skulen. Uroa for borna skal synast i «Obs», ikkje her.',
      ),
    },
    network: {
      rating: 1,
      accepted: [1, 2],
      why: say(
        'Barn, kolleger og venner: vanlige relasjoner.',
        'Born, kollegaer og vener: vanlege relasjonar.',
      ),
    },
  },
  answers: [
    {
      variable: 'category',
      values: [1],
      why: say(
        'Rusmiddelproblemer uten psykiske helseproblemer, slik de som kjenner henne, vurderer det over tid.',
        'Rusmiddelproblem utan psykiske helseproblem, slik dei som kjenner henne, vurderer det over tid.',
      ),
    },
    {
      variable: 'children_own_home',
      values: [2],
      why: say(
        'Hun bor fast med begge, også om de er hos faren annenhver helg.',
        'Ho bur fast med begge, også om dei er hos faren annakvar helg.',
      ),
    },
    {
      variable: 'children_own_home_obs',
      values: [1],
      why: say(
        'En åtteåring som legger søsteren fordi mor er ruset, er et barn der omsorgssituasjonen må sjekkes ut. «Obs» er ingen dom, men et tegn om at noen skal se etter. Plikten til å melde fra til barnevernet gjelder ved siden av Brukerplan.',
        'Ein åtteåring som legg systera fordi mor er rusa, er eit barn der omsorgssituasjonen må sjekkast ut. «Obs» er ingen dom, men eit teikn om at nokon skal sjå etter. Plikta til å melde frå til barnevernet gjeld ved sida av Brukerplan.',
      ),
    },
    {
      variable: 'employment_share',
      values: [2],
      why: say('60 prosent er i gruppen 50–74 %.', '60 prosent er i gruppa 50–74 %.'),
    },
  ],
}
