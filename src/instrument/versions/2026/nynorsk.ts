/**
 * The questionnaire of 2026 in nynorsk: our own translation, by the bokmål text it stands for. A bokmål text
 * that changes loses its translation, and the tests tell.
 */
export const nynorsk: Readonly<Record<string, string>> = {
  'Kartleggingsoversikt 2026': 'Kartleggingsoversikt 2026',

  // Bruker
  Bruker: 'Brukar',
  Kategori: 'Kategori',
  'Ut fra din kjennskap til brukeren, hva er din vurdering av hva brukeren sliter med? Denne vurderingen er ikke et øyeblikksbilde, men baseres på din og dine kolleger sine erfaringer over tid.':
    'Ut frå det du kjenner til om brukaren, kva er di vurdering av kva brukaren slit med? Denne vurderinga er ikkje eit augneblinksbilete, men byggjer på erfaringane du og kollegaene dine har gjort over tid.',
  'Rusmiddelproblemer, men ikke psykiske helseproblemer': 'Rusmiddelproblem, men ikkje psykiske helseproblem',
  'Psykiske helseproblemer, men ikke rusmiddelproblemer': 'Psykiske helseproblem, men ikkje rusmiddelproblem',
  'Samtidige rusmiddelproblemer og psykiske helseproblemer':
    'Rusmiddelproblem og psykiske helseproblem på same tid',
  'Eget fødeland': 'Eige fødeland',
  Norge: 'Noreg',
  'Norden utenom Norge': 'Norden utanom Noreg',
  'Vest-Europa utenom Norden': 'Vest-Europa utanom Norden',
  'Øst-Europa': 'Aust-Europa',
  'Asia (inkl. Tyrkia)': 'Asia (inkl. Tyrkia)',
  Afrika: 'Afrika',
  'Sør- og Mellom-Amerika (inkl. Mexico)': 'Sør- og Mellom-Amerika (inkl. Mexico)',
  'Nord-Amerika': 'Nord-Amerika',
  'Oceania/Australia': 'Oseania/Australia',
  Ukjent: 'Ukjent',
  'Kognitive vansker': 'Kognitive vanskar',
  'Kjente kognitive vansker (utredet) eller begrunnet mistanke. Kognitive vansker er knyttet til problemer med en rekke funksjoner vi bruker i det daglige. Blant dem er vansker knyttet til hukommelse, oppmerksomhet, konsentrasjon og planlegging.':
    'Kjende kognitive vanskar (utgreidde) eller grunngjeven mistanke. Kognitive vanskar er knytte til problem med ei rekkje funksjonar vi bruker i det daglege. Mellom dei er vanskar knytte til minne, merksemd, konsentrasjon og planlegging.',
  'Høyeste fullførte utdanning': 'Høgaste fullførte utdanning',
  'Ingen fullført utdanning': 'Inga fullført utdanning',
  Grunnskole: 'Grunnskule',
  'Påbegynt, ikke fullført vgs': 'Byrja på, ikkje fullført vgs',
  'Fullført vgs': 'Fullført vgs',
  Fagbrev: 'Fagbrev',
  'Høyere utdanning': 'Høgare utdanning',
  'Vet ikke': 'Veit ikkje',
  Arbeidserfaring: 'Arbeidserfaring',
  Ingen: 'Inga',
  'Mindre enn 1 år': 'Mindre enn 1 år',
  'Fra 1 til 5 år': 'Frå 1 til 5 år',
  'Lengre enn 5 år': 'Lengre enn 5 år',
  'Hvor lenge siden forrige arbeidsforhold?': 'Kor lenge sidan førre arbeidsforhold?',
  'Under 1 år/er i jobb nå': 'Under 1 år/er i jobb no',
  'Fra 1 til 2 år': 'Frå 1 til 2 år',
  'Lengre enn 2 år': 'Lengre enn 2 år',

  // Bosituasjon
  Bosituasjon: 'Busituasjon',
  'Hvem bor brukeren sammen med?': 'Kven bur brukaren saman med?',
  Alene: 'Åleine',
  'Sammen med andre': 'Saman med andre',
  Partner: 'Partnar',
  'Barn under 18 år (både egne barn, andres barn eller søsken)':
    'Barn under 18 år (både eigne barn, barna til andre eller sysken)',
  'Voksne barn over 18 år (både egne barn, andres barn eller søsken)':
    'Vaksne barn over 18 år (både eigne barn, barna til andre eller sysken)',
  'Foreldre/foresatte': 'Foreldre/føresette',
  'Venner/bekjente': 'Vener/kjenningar',
  'Kontakt med barn under 18 år': 'Kontakt med barn under 18 år',
  'Barn der omsorgssituasjonen er usikker eller uavklart eller barn som pårørende der det er viktig å sjekke ut omsorgssituasjonen.':
    'Barn der omsorgssituasjonen er usikker eller uavklart, eller barn som pårørande der det er viktig å sjekke ut omsorgssituasjonen.',
  'Bor med egne barn (fast/delt bosted)': 'Bur med eigne barn (fast/delt bustad)',
  'Antall barn': 'Talet på barn',
  Obs: 'Obs',
  'Bor med andres barn': 'Bur med barna til andre',
  'Bor med søsken (under 18 år)': 'Bur med sysken (under 18 år)',
  'Avtalt samvær/noe kontakt med egne barn': 'Avtalt samvær/noko kontakt med eigne barn',
  'Noe samvær/noe kontakt med andres barn': 'Noko samvær/noko kontakt med barna til andre',
  'Ingen kontakt (egne barn)': 'Ingen kontakt (eigne barn)',
  Graviditet: 'Graviditet',
  Gravid: 'Gravid',
  'Antall måneder': 'Talet på månader',

  // Planer/samarbeid
  'Planer/samarbeid': 'Planar/samarbeid',
  'Individuell plan': 'Individuell plan',
  'Kriseplan/trygghetsplan': 'Kriseplan/tryggleiksplan',
  Nettverksgrupper: 'Nettverksgrupper',
  'Andre planer': 'Andre planar',
  'Ansvarsgruppe/formalisert samarbeid': 'Ansvarsgruppe/formalisert samarbeid',
  Fastlege: 'Fastlege',
  'Helse- og omsorgstjeneste': 'Helse- og omsorgsteneste',
  NAV: 'NAV',
  Spesialisthelsetjeneste: 'Spesialisthelseteneste',
  'Pårørende/verge': 'Pårørande/verje',
  'PPT/OT': 'PPT/OT',
  Barnevernstjenester: 'Barnevernstenester',
  Andre: 'Andre',

  // Levekårsområder
  'Fargekodene er basert på en skala hvor 1 tilsvarer grønn, 2, 3 og 4 tilsvarer gul og 5 tilsvarer rød.':
    'Fargekodane byggjer på ein skala der 1 svarer til grøn, 2, 3 og 4 svarer til gul og 5 svarer til raud.',
  'Eier eller leier bolig med en akseptabel standard.':
    'Eig eller leiger bustad med ein akseptabel standard.',
  'Eier eller leier bolig, men boligen har ikke akseptabel standard og/eller boforholdet er uforutsigbart. F.eks. kortvarig eller usikkert leieforhold, eller står i fare for å bli kastet ut.':
    'Eig eller leiger bustad, men bustaden har ikkje akseptabel standard og/eller buforholdet er uføreseieleg. T.d. kortvarig eller usikkert leigeforhold, eller står i fare for å bli kasta ut.',
  'Sover ute, i akutt eller i midlertidige botilbud (hospits, campingplass o.l.), oppholder seg midlertidig hos venner/familie, eller utskrives fra institusjon innen 2 måneder og mangler bolig.':
    'Søv ute, i akutte eller mellombelse butilbod (hospits, campingplass o.l.), held seg mellombels hos vener/familie, eller blir skriven ut frå institusjon innan 2 månader og manglar bustad.',
  'Klarer brukeren å ivareta boforholdet med de tjenestene hen mottar?':
    'Klarer brukaren å ta vare på buforholdet med dei tenestene hen får?',
  Ja: 'Ja',
  Nei: 'Nei',
  'Er boforholdet forutsigbart?': 'Er buforholdet føreseieleg?',
  'Usikkert leieforhold, står i fare for å bli kastet ut, eller leieforholdet opphører i løpet av 3 måneder.':
    'Usikkert leigeforhold, står i fare for å bli kasta ut, eller leigeforholdet tek slutt i løpet av 3 månader.',
  'Er standarden på boligen akseptabel?': 'Er standarden på bustaden akseptabel?',
  'Fungerer oppvarming, komfyr, avløp og lignende i boligen som de skal?':
    'Fungerer oppvarming, komfyr, avløp og liknande i bustaden som dei skal?',
  'Sammenhengende måneder med bostedsløshet': 'Samanhengande månader med bustadløyse',
  'Meningsfull aktivitet': 'Meiningsfull aktivitet',
  'I tilstrekkelig grad i meningsfull aktivitet f.eks. i arbeid, utdanning eller andre aktiviteter.':
    'I tilstrekkeleg grad i meiningsfull aktivitet, t.d. i arbeid, utdanning eller andre aktivitetar.',
  'Er i noen, men ikke i tilstrekkelig grad, i meningsfull aktivitet.':
    'Er i nokon, men ikkje i tilstrekkeleg grad, i meiningsfull aktivitet.',
  'Er i svært lite eller ingen form for meningsfull aktivitet.':
    'Er i svært lite eller inga form for meiningsfull aktivitet.',
  'I utdanning': 'I utdanning',
  'I arbeid (alle former)': 'I arbeid (alle former)',
  'Brukeren er i arbeid selv om hen er sykemeldt.': 'Brukaren er i arbeid sjølv om hen er sjukmeld.',
  'Kommunalt organiserte aktiviteter': 'Kommunalt organiserte aktivitetar',
  'Aktiviteter i regi av brukerorganisasjoner': 'Aktivitetar i regi av brukarorganisasjonar',
  'Aktiviteter i regi av frivillige organisasjoner': 'Aktivitetar i regi av frivillige organisasjonar',
  'Aktiviteter i privat/egen regi': 'Aktivitetar i privat/eigen regi',
  'Ingen av delene': 'Ingen av delane',
  Økonomi: 'Økonomi',
  'Har rimelig god orden i økonomien, basert på fast inntekt fra lønnet arbeid eller varig trygd, eventuelt supplert med økonomisk sosialhjelp eller andre midlertidige stønader.':
    'Har rimeleg god orden i økonomien, basert på fast inntekt frå løna arbeid eller varig trygd, eventuelt supplert med økonomisk sosialhjelp eller andre mellombelse stønader.',
  'Har noe orden i økonomien, basert i perioder med lønnsinntekt eller stønad, men relativt avhengig av økonomisk sosialhjelp eller andre midlertidige stønader. Kan ha noe illegale inntekter.':
    'Har noko orden i økonomien, basert i periodar med lønsinntekt eller stønad, men relativt avhengig av økonomisk sosialhjelp eller andre mellombelse stønader. Kan ha noko illegale inntekter.',
  'Har stor uorden i økonomien og/eller er helt avhengig av offentlige økonomiske stønader og/eller illegale inntekter.':
    'Har stor uorden i økonomien og/eller er heilt avhengig av offentlege økonomiske stønader og/eller illegale inntekter.',
  'Kilde til livsopphold': 'Kjelde til livsopphald',
  'Ordinært arbeid med ordinære vilkår': 'Ordinært arbeid med ordinære vilkår',
  'Arbeidsrettede økonomiske ytelser fra NAV': 'Arbeidsretta økonomiske ytingar frå NAV',
  'Øvrige økonomiske ytelser fra NAV': 'Andre økonomiske ytingar frå NAV',
  'Underholdt av andre (familie, venner eller andre i nære relasjoner)':
    'Forsørgd av andre (familie, vener eller andre i nære relasjonar)',
  Annet: 'Anna',
  Stillingsprosent: 'Stillingsprosent',
  '75-100 %': '75-100 %',
  '50-74 %': '50-74 %',
  '25-49 %': '25-49 %',
  'under 25 %': 'under 25 %',
  'Fysiske helseproblemer': 'Fysiske helseproblem',
  'Bruker har ikke fysiske helseproblemer, eller har fysiske helseproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.':
    'Brukaren har ikkje fysiske helseproblem, eller har fysiske helseproblem som for augneblinken ikkje fører med seg monalege konsekvensar for dagleg fungering.',
  'Bruker har fysiske helseproblemer med betydelige konsekvenser for daglig fungering.':
    'Brukaren har fysiske helseproblem med monalege konsekvensar for dagleg fungering.',
  'Bruker har fysiske helseproblemer med svært alvorlige konsekvenser for daglig fungering.':
    'Brukaren har fysiske helseproblem med svært alvorlege konsekvensar for dagleg fungering.',
  'Psykiske helseproblemer': 'Psykiske helseproblem',
  'Bruker har ikke psykiske helseproblemer, eller har psykiske helseproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.':
    'Brukaren har ikkje psykiske helseproblem, eller har psykiske helseproblem som for augneblinken ikkje fører med seg monalege konsekvensar for dagleg fungering.',
  'Bruker har psykiske helseproblemer med betydelige konsekvenser for daglig fungering. Bruker fungerer for øyeblikket i rimelig grad på enkelte livsområder (f.eks. daglige gjøremål og personlig hygiene), men klarer ikke å oppfylle vanlige krav til fungering på flere andre områder (f.eks. arbeid eller skole, sosiale relasjoner, avtaler, m.m.).':
    'Brukaren har psykiske helseproblem med monalege konsekvensar for dagleg fungering. Brukaren fungerer for augneblinken i rimeleg grad på einskilde livsområde (t.d. daglege gjeremål og personleg hygiene), men klarer ikkje å oppfylle vanlege krav til fungering på fleire andre område (t.d. arbeid eller skule, sosiale relasjonar, avtalar, m.m.).',
  'Bruker har psykiske helseproblemer med svært alvorlige konsekvenser for daglig fungering. Bruker klarer for øyeblikket verken å ivareta egen omsorg (inkludert daglige gjøremål og personlig hygiene) eller å oppfylle vanlige krav til fungering på områder som arbeid eller skole, sosiale relasjoner, avtaler, m.m.':
    'Brukaren har psykiske helseproblem med svært alvorlege konsekvensar for dagleg fungering. Brukaren klarer for augneblinken verken å ta vare på eigen omsorg (inkludert daglege gjeremål og personleg hygiene) eller å oppfylle vanlege krav til fungering på område som arbeid eller skule, sosiale relasjonar, avtalar, m.m.',
  'Hatt selvmordsforsøk i løpet av de siste tre årene': 'Hatt sjølvmordsforsøk i løpet av dei siste tre åra',
  'Aktuell selvmordsproblematikk': 'Aktuell sjølvmordsproblematikk',
  Varighet: 'Kor lenge det har vart',
  'Fra 1 til 3 år': 'Frå 1 til 3 år',
  'Lengre enn 3 år': 'Lengre enn 3 år',
  Rusmiddelproblemer: 'Rusmiddelproblem',
  'Bruker har ikke rusmiddelproblemer, eller har rusmiddelproblemer som for øyeblikket ikke medfører betydelige konsekvenser for daglig fungering.':
    'Brukaren har ikkje rusmiddelproblem, eller har rusmiddelproblem som for augneblinken ikkje fører med seg monalege konsekvensar for dagleg fungering.',
  'Bruker har rusmiddelproblemer med betydelige konsekvenser for daglig fungering. Bruker fungerer for øyeblikket i rimelig grad på enkelte livsområder (f.eks. daglige gjøremål og personlig hygiene), men klarer ikke å oppfylle vanlige krav til fungering på flere andre områder (f.eks. arbeid eller skole, sosiale relasjoner, avtaler, m.m.).':
    'Brukaren har rusmiddelproblem med monalege konsekvensar for dagleg fungering. Brukaren fungerer for augneblinken i rimeleg grad på einskilde livsområde (t.d. daglege gjeremål og personleg hygiene), men klarer ikkje å oppfylle vanlege krav til fungering på fleire andre område (t.d. arbeid eller skule, sosiale relasjonar, avtalar, m.m.).',
  'Bruker har rusmiddelproblemer med svært alvorlige konsekvenser for daglig fungering. Bruker klarer for øyeblikket verken å ivareta egen omsorg (inkludert daglige gjøremål og personlig hygiene) eller å oppfylle vanlige krav til fungering på områder som arbeid eller skole, sosiale relasjoner, avtaler, m.m.':
    'Brukaren har rusmiddelproblem med svært alvorlege konsekvensar for dagleg fungering. Brukaren klarer for augneblinken verken å ta vare på eigen omsorg (inkludert daglege gjeremål og personleg hygiene) eller å oppfylle vanlege krav til fungering på område som arbeid eller skule, sosiale relasjonar, avtalar, m.m.',
  Rusmiddelbruk: 'Rusmiddelbruk',
  Alkohol: 'Alkohol',
  Cannabis: 'Cannabis',
  Heroin: 'Heroin',
  'Andre sentralstimulerende inkl. amfetamin': 'Andre sentralstimulerande inkl. amfetamin',
  Kokain: 'Kokain',
  'MDMA (ecstasy), MDA og tilsvarende': 'MDMA (ecstasy), MDA og tilsvarande',
  'Illegale LAR-legemidler': 'Illegale LAR-legemiddel',
  'Andre legemidler, illegal bruk': 'Andre legemiddel, illegal bruk',
  'Legemidler (smertestillende, bedøvende, beroligende og sentralstimulerende) brukt på en annen måte enn forskrevet eller fra illegale kilder.':
    'Legemiddel (smertestillande, bedøvande, roande og sentralstimulerande) brukte på ein annan måte enn føreskrive eller frå illegale kjelder.',
  'Dopingmidler (anabole steroider o.a.)': 'Dopingmiddel (anabole steroid o.a.)',
  'Andre rusmidler': 'Andre rusmiddel',
  'Ingen rusmidler': 'Ingen rusmiddel',
  Injiserer: 'Injiserer',
  'Har tilbud om organisert utdeling av utstyr til injisering':
    'Har tilbod om organisert utdeling av utstyr til injisering',
  LAR: 'LAR',
  'Overdose siste år': 'Overdose siste år',
  'Overdose eller alkoholforgiftning som krevde sykehusinnleggelse, livredning eller motgift. Svar kan baseres på informasjon fra brukeren selv eller fra andre kilder. Velges kun om en faktisk har rimelig troverdig informasjon om overdoser siste år.':
    'Overdose eller alkoholforgifting som kravde sjukehusinnlegging, livredning eller motgift. Svaret kan byggje på informasjon frå brukaren sjølv eller frå andre kjelder. Vel dette berre om ein faktisk har rimeleg truverdig informasjon om overdosar siste år.',
  'Har hatt individuelt tilpasset forebyggende oppfølging i etterkant av en overdose?':
    'Har hatt individuelt tilpassa førebyggjande oppfølging i etterkant av ein overdose?',
  'Aktuell fare for overdose': 'Aktuell fare for overdose',
  'Velges om fagpersonen vurderer at brukerens aktuelle rusmiddel-bruksmønster representerer en alvorlig fare for overdose eller alkoholforgiftning som vil kreve sykehusinnleggelse, livredning eller motgift.':
    'Vel dette om fagpersonen vurderer at det aktuelle mønsteret i rusmiddelbruken til brukaren er ein alvorleg fare for overdose eller alkoholforgifting som vil krevje sjukehusinnlegging, livredning eller motgift.',
  'Sosial fungering': 'Sosial fungering',
  'God sosial fungering. Klarer de daglige gjøremål.': 'God sosial fungering. Klarer dei daglege gjeremåla.',
  'Begrenset sosial fungering. Klarer i begrenset grad å ivareta de daglige gjøremål i bolig, butikker og i kontakt med offentlige kontorer.':
    'Avgrensa sosial fungering. Klarer i avgrensa grad å ta seg av dei daglege gjeremåla i bustaden, butikkar og i kontakt med offentlege kontor.',
  'Har svært dårlig fungering i alle typer sammenhenger.':
    'Har svært dårleg fungering i alle typar samanhengar.',
  'Vold/trusler (siste 12 måneder)': 'Vald/truslar (siste 12 månader)',
  'Utsatt for vold/trusler': 'Utsett for vald/truslar',
  'Utsetter andre for vold/trusler': 'Utset andre for vald/truslar',
  Nettverk: 'Nettverk',
  'Har vanlige relasjoner til sosiale nettverk som familie, barn, venner, frivillige organisasjoner og/eller arbeidsliv.':
    'Har vanlege relasjonar til sosiale nettverk som familie, barn, vener, frivillige organisasjonar og/eller arbeidsliv.',
  'Har begrensede relasjoner til sosiale nettverk som familie, barn, venner, frivillige organisasjoner og/eller arbeidsliv.':
    'Har avgrensa relasjonar til sosiale nettverk som familie, barn, vener, frivillige organisasjonar og/eller arbeidsliv.',
  'Har lite eller ingen kontakt med sosiale nettverk av alle slag, er isolert eller har bare marginale sosiale relasjoner.':
    'Har lite eller ingen kontakt med sosiale nettverk av alle slag, er isolert eller har berre marginale sosiale relasjonar.',

  // Tjenester 1
  'Tjenester du tenker brukeren har behov for og ville takket ja til.':
    'Tenester du tenkjer brukaren har behov for og ville takka ja til.',
  'Nasjonale pasientforløp': 'Nasjonale pasientforløp',
  'Bruker er henvist til/er i pakkeforløp for psykisk helse og rus.':
    'Brukaren er tilvist til/er i pakkeforløp for psykisk helse og rus.',
  'Pasienter kan henvises til nasjonale pasientforløp for psykisk helse og rus fra 1. januar 2019. Kommunen starter det nasjonale pasientforløpet ved å sende en henvisning til spesialisthelsetjenesten. Når spesialisthelsetjenesten har mottatt henvisning, gjør de en vurdering av om pasienten har rett til helsehjelp i spesialisthelsetjenesten.':
    'Pasientar kan tilvisast til nasjonale pasientforløp for psykisk helse og rus frå 1. januar 2019. Kommunen startar det nasjonale pasientforløpet ved å sende ei tilvising til spesialisthelsetenesta. Når spesialisthelsetenesta har fått tilvisinga, vurderer dei om pasienten har rett til helsehjelp i spesialisthelsetenesta.',
  'NAV-tjenester': 'NAV-tenester',
  'Råd/veiledning': 'Råd/rettleiing',
  'Midlertidig bolig': 'Mellombels bustad',
  'Sammenhengende botid inntil nå i måneder': 'Samanhengande butid til no i månader',
  'Økonomisk sosialhjelp': 'Økonomisk sosialhjelp',
  Kvalifiseringsprogrammet: 'Kvalifiseringsprogrammet',
  'Arbeidsrettet tiltak': 'Arbeidsretta tiltak',
  'Varig tilrettelagt arbeid': 'Varig tilrettelagt arbeid',
  Økonomiforvaltning: 'Økonomiforvalting',
  'Frivillig eller tvungen offentlig forvaltning. Hvis bruker har verge registreres dette under «Andre tjenester» i fanen «Tjenester 2».':
    'Frivillig eller tvungen offentleg forvalting. Dersom brukaren har verje, blir dette registrert under «Andre tenester» i fana «Tenester 2».',
  'Midlertidige trygdeytelser': 'Mellombelse trygdeytingar',
  'Eksempler på midlertidige trygdeytelser:\n• AAP\n• Dagpenger\n• Sykepenger':
    'Døme på mellombelse trygdeytingar:\n• AAP\n• Dagpengar\n• Sjukepengar',
  'Varige trygdeytelser': 'Varige trygdeytingar',
  'Eksempler på varige trygdeytelser:\n• Uføretrygd\n• Alderspensjon':
    'Døme på varige trygdeytingar:\n• Uføretrygd\n• Alderspensjon',
  'Ytelser knyttet til livsløp, barn og familiesituasjon':
    'Ytingar knytte til livsløp, barn og familiesituasjon',
  'Eksempler på ytelser knyttet til livsløp, barn og familiesituasjon:\n• Barnetrygd\n• Kontantstøtte\n• Foreldrepenger\n• Overgangsstønad':
    'Døme på ytingar knytte til livsløp, barn og familiesituasjon:\n• Barnetrygd\n• Kontantstøtte\n• Foreldrepengar\n• Overgangsstønad',
  'Kommunal boligtildeling': 'Kommunal bustadtildeling',
  'Bolig uten eget tilknyttet personale': 'Bustad utan eige tilknytt personale',
  'Bolig med eget tilknyttet personale': 'Bustad med eige tilknytt personale',
  'Helse- og omsorgstjenester': 'Helse- og omsorgstenester',
  'Saksbehandler/konsulent/ruskonsulent': 'Saksbehandlar/konsulent/ruskonsulent',
  Koordinator: 'Koordinator',
  Medisinutdeling: 'Medisinutdeling',
  Rusarbeid: 'Rusarbeid',
  'Psykisk helsearbeid': 'Psykisk helsearbeid',
  Hjemmesykepleie: 'Heimesjukepleie',
  'Andre oppsøkende tjenester': 'Andre oppsøkjande tenester',
  'Psykolog i kommunen': 'Psykolog i kommunen',
  'Praktisk bistand': 'Praktisk hjelp',
  'Fysio- eller ergoterapi': 'Fysio- eller ergoterapi',
  Støttekontakt: 'Støttekontakt',
  Sykehjem: 'Sjukeheim',
  Omsorgsinstitusjon: 'Omsorgsinstitusjon',
  'Svangerskap/barseltjeneste': 'Svangerskap/barselteneste',
  Skolehelsetjenester: 'Skulehelsetenester',
  'Helsestasjon for unge': 'Helsestasjon for unge',
  'Lavterskeltjeneste/feltpleie': 'Lågterskelteneste/feltpleie',
  'Arbeids-, opplærings- og aktivitetstiltak': 'Arbeids-, opplærings- og aktivitetstiltak',
  'Barnevernstjenester for brukerens barn': 'Barnevernstenester for barna til brukaren',
  Hjelpetiltak: 'Hjelpetiltak',
  'Under omsorg': 'Under omsorg',
  Melding: 'Melding',
  'Barnevernstjenester for brukere under 25 år': 'Barnevernstenester for brukarar under 25 år',

  // Tjenester 2
  'Andre typer samhandlingsteam': 'Andre typar samhandlingsteam',
  'ACT er en modell for å gi oppsøkende, samtidige og helhetlige tjenester til mennesker med alvorlige psykiske lidelser, ofte også med rusmiddelproblemer. FACT er en tilpasning av ACT-modellen.':
    'ACT er ein modell for å gi oppsøkjande, samtidige og heilskaplege tenester til menneske med alvorlege psykiske lidingar, ofte også med rusmiddelproblem. FACT er ei tilpassing av ACT-modellen.',
  'ACT/FACT': 'ACT/FACT',
  'FACT ung': 'FACT ung',
  'Tjenester i TSB': 'Tenester i TSB',
  Akutt: 'Akutt',
  Poliklinisk: 'Poliklinisk',
  Ambulant: 'Ambulant',
  Dagbehandling: 'Dagbehandling',
  Døgnbehandling: 'Døgnbehandling',
  'Utskrevet?': 'Utskriven?',
  'På institusjon nå': 'På institusjon no',
  'Utskrevet innen siste 12 måneder': 'Utskriven innan siste 12 månader',
  'Måneder siden utskrevet': 'Månader sidan utskriven',
  'ikke planlagt': 'ikkje planlagt',
  'Tvangstiltak 10-2: Tilbakehold i institusjon uten eget samtykke':
    'Tvangstiltak 10-2: Tilbakehald i institusjon utan eige samtykke',
  'Tvangstiltak 10-3: Tilbakeholdelse av gravide rusmiddelavhengige':
    'Tvangstiltak 10-3: Tilbakehald av gravide rusmiddelavhengige',
  'Tvangstiltak 10-4: Tilbakeholdelse i institusjon på grunnlag av eget samtykke':
    'Tvangstiltak 10-4: Tilbakehald i institusjon på grunnlag av eige samtykke',
  'Tjenester i psykisk helsevern': 'Tenester i psykisk helsevern',
  'Tvungen observasjon (phvl. §3-2) – med eller uten døgnopphold':
    'Tvungen observasjon (phvl. §3-2) – med eller utan døgnopphald',
  'Tvungent psykisk helsevern (phvl. §3-3) – med døgnopphold':
    'Tvunge psykisk helsevern (phvl. §3-3) – med døgnopphald',
  'Tvungent psykisk helsevern (phvl. §3-3) – uten døgnopphold':
    'Tvunge psykisk helsevern (phvl. §3-3) – utan døgnopphald',
  'Bruker er underlagt tvangsbehandling med legemidler (§4-4).':
    'Brukaren er underlagd tvangsbehandling med legemiddel (§4-4).',
  'Tjenester i somatikk': 'Tenester i somatikk',
  Døgntilbud: 'Døgntilbod',
  'Andre tjenester': 'Andre tenester',
  Verge: 'Verje',
  Tannlegetjenester: 'Tannlegetenester',
  'Frivillige organisasjoner': 'Frivillige organisasjonar',
  'Bruker- eller selvhjelpsorganisasjoner': 'Brukar- eller sjølvhjelpsorganisasjonar',

  // Words that areas and services share
  Grønn: 'Grøn',
  Gul: 'Gul',
  Rød: 'Raud',
  'Har brukeren hatt tjenesten i løpet av det siste året?':
    'Har brukaren hatt tenesta i løpet av det siste året?',
  'Skal tjenesten fortsette eller anbefales den som ny tjeneste?':
    'Skal tenesta halde fram, eller blir ho tilrådd som ny teneste?',
}
