-- The terms of use that every account holder accepts, first of all. A later version is a row of its own in a later
-- migration; whoever has accepted an older one is asked again. "## " begins a heading, "- " a point in a list.

insert into terms (version, published_at, text_nb, text_nn) values (1, '2026-01-01T00:00:00+01:00',
$nb$Brukerplan er et nasjonalt helseregister. Her beskriver du mennesker som har det vanskelig, for at kommunen og landet skal kunne planlegge bedre tjenester. Vilkårene under gjelder for alle som har en tilgang. Les dem før du godtar.

## Hva Brukerplan skal brukes til

Opplysningene skal bare brukes til formålene i forskrift om Brukerplan: planlegging, styring, finansiering, evaluering og kvalitetsforbedring av kommunale tjenester, og til forskning, helseanalyser og beredskap slik forskriften åpner for. Brukerplan er ikke en journal. Det du leser eller skriver her, skal ikke brukes til å treffe beslutninger om den enkelte.

## Hvem du kan kartlegge

- Du kartlegger bare personer du kjenner gjennom arbeidet ditt, og som har hatt tjenester fra kommunen de siste tolv månedene.
- Personen skal ha fått informasjonen om kartleggingen på forhånd, på en måte hen forstår. Kan personen ikke samtykke selv, skal også pårørende eller verge være informert.
- Den som har reservert seg, skal ikke kartlegges.
- Du skal aldri slå opp en person av nysgjerrighet, og heller ikke deg selv, familie, venner, naboer eller kolleger.

## Taushetsplikt

Du har taushetsplikt om alt du får vite om enkeltpersoner gjennom Brukerplan. Plikten gjelder også overfor kolleger som ikke trenger opplysningene, og den varer etter at du har sluttet. Du skal ikke skrive ut, kopiere, ta bilde av eller sende videre opplysninger om en person, med mindre personen selv har bedt om innsyn. Innsyn gis aldri på e-post.

## Tilgangen er din alene

- Du logger inn med din egen elektroniske ID. Den er personlig og skal ikke lånes bort, og du skal ikke arbeide på en annens innlogging.
- Logg ut eller lås skjermen når du går fra maskinen.
- Send registreringslenker bare til den de er ment for, og bare til noen som trenger tilgang i arbeidet sitt.
- Navnet, e-postadressen og tjenestetypen du oppgir, skal være riktige.

## Personens rettigheter

Frem til overføringsdatoen har personen rett til å reservere seg, få innsyn, få rettet faktiske opplysninger og få kartleggingen slettet. Den som henvender seg til deg, skal få hjelp uten unødig opphold. Forsikre deg om hvem du snakker med før du gir innsyn eller registrerer en reservasjon.

## Logging og kontroll

Alt du gjør i Brukerplan, blir logget: innlogging, oppslag, lesing, endring, sletting og nedlasting, også forsøk som blir avvist. Loggen kan ikke endres. Kommunen og Helse Stavanger går gjennom den, og personen det gjelder, kan få vite hva som er gjort i kartleggingen av hen. Oppslag uten tjenstlig behov er brudd på taushetsplikten og kan få følger for arbeidsforholdet ditt og føre til straff.

## Når du slutter eller er lenge borte

Før du slutter, bytter arbeid eller blir borte over lengre tid, skal du overføre kartleggingene dine til en kollega i samme instans eller til kommunekontakten. Si fra til kommunekontakten, som så stenger tilgangen din.

## Hvis noe går galt

Si fra til kommunekontakten og til personvernombudet i kommunen med en gang hvis du tror at noen har sett opplysninger de ikke skulle se, eller at en lenke eller en innlogging er på avveie. Det er bedre å si fra én gang for mye.

## Hva som skjer om vilkårene brytes

Tilgangen kan stenges. Brudd kan meldes til arbeidsgiveren din og til tilsynsmyndigheten. Når vilkårene blir endret, får du den nye utgaven til godkjenning ved neste innlogging.$nb$,
$nn$Brukerplan er eit nasjonalt helseregister. Her skildrar du menneske som har det vanskeleg, for at kommunen og landet skal kunne planleggje betre tenester. Vilkåra under gjeld for alle som har ein tilgang. Les dei før du godtek.

## Kva Brukerplan skal brukast til

Opplysningane skal berre brukast til føremåla i forskrift om Brukerplan: planlegging, styring, finansiering, evaluering og kvalitetsforbetring av kommunale tenester, og til forsking, helseanalysar og beredskap slik forskrifta opnar for. Brukerplan er ikkje ein journal. Det du les eller skriv her, skal ikkje brukast til å ta avgjerder om den einskilde.

## Kven du kan kartleggje

- Du kartlegg berre personar du kjenner gjennom arbeidet ditt, og som har hatt tenester frå kommunen dei siste tolv månadene.
- Personen skal ha fått informasjonen om kartlegginga på førehand, på ein måte hen forstår. Kan personen ikkje samtykkje sjølv, skal òg pårørande eller verje vere informerte.
- Den som har reservert seg, skal ikkje kartleggjast.
- Du skal aldri slå opp ein person av nyfikne, og heller ikkje deg sjølv, familie, vener, naboar eller kollegaer.

## Teieplikt

Du har teieplikt om alt du får vite om einskildpersonar gjennom Brukerplan. Plikta gjeld òg overfor kollegaer som ikkje treng opplysningane, og ho varer etter at du har slutta. Du skal ikkje skrive ut, kopiere, ta bilete av eller sende vidare opplysningar om ein person, med mindre personen sjølv har bede om innsyn. Innsyn blir aldri gjeve på e-post.

## Tilgangen er din åleine

- Du loggar inn med din eigen elektroniske ID. Han er personleg og skal ikkje lånast bort, og du skal ikkje arbeide på innlogginga til ein annan.
- Logg ut eller lås skjermen når du går frå maskina.
- Send registreringslenkjer berre til den dei er meinte for, og berre til nokon som treng tilgang i arbeidet sitt.
- Namnet, e-postadressa og tenestetypen du gjev opp, skal vere rette.

## Rettane til personen

Fram til overføringsdatoen har personen rett til å reservere seg, få innsyn, få retta faktiske opplysningar og få kartlegginga sletta. Den som vender seg til deg, skal få hjelp utan unødig opphald. Gjer deg viss om kven du snakkar med før du gjev innsyn eller registrerer ein reservasjon.

## Logging og kontroll

Alt du gjer i Brukerplan, blir logga: innlogging, oppslag, lesing, endring, sletting og nedlasting, òg forsøk som blir avviste. Loggen kan ikkje endrast. Kommunen og Helse Stavanger går gjennom han, og personen det gjeld, kan få vite kva som er gjort i kartlegginga av hen. Oppslag utan tenesteleg behov er brot på teieplikta og kan få følgjer for arbeidsforholdet ditt og føre til straff.

## Når du sluttar eller er lenge borte

Før du sluttar, byter arbeid eller blir borte over lengre tid, skal du overføre kartleggingane dine til ein kollega i same instans eller til kommunekontakten. Sei frå til kommunekontakten, som så stengjer tilgangen din.

## Om noko går gale

Sei frå til kommunekontakten og til personvernombodet i kommunen med ein gong om du trur at nokon har sett opplysningar dei ikkje skulle sjå, eller at ei lenkje eller ei innlogging er på avvegar. Det er betre å seie frå éin gong for mykje.

## Kva som skjer om vilkåra blir brotne

Tilgangen kan stengjast. Brot kan meldast til arbeidsgjevaren din og til tilsynsstyresmakta. Når vilkåra blir endra, får du den nye utgåva til godkjenning ved neste innlogging.$nn$);
