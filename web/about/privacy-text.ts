// The privacy statement. Sources: forskrift om Brukerplan (FOR-2023-10-27-1713) §§ 1–12, helseregisterloven.

export const privacyText = {
  nb: `Denne erklæringen forteller hvordan personopplysninger behandles i Brukerplan: om dem som kartlegges, og om dem som har en tilgang.

## Hvem som har ansvaret

Kommunen er dataansvarlig for sin egen kartlegging frem til overføringen. Helse Stavanger er kommunens databehandler i den tiden, og blir dataansvarlig for opplysningene som overføres til det nasjonale registeret.

## Formål og rettslig grunnlag

Brukerplan er regulert i forskrift om Brukerplan, med hjemmel i helseregisterloven. Opplysningene skal gi kommuner og sentrale myndigheter grunnlag for planlegging, styring, finansiering, evaluering og kvalitetsforbedring av kommunale tjenester til mennesker med rusmiddelproblemer eller psykiske helseproblemer. De kan også brukes til forskning, helseanalyser og beredskap.

## Opplysninger om dem som kartlegges

Fødselsnummer, fødselsår og kjønn, bakgrunn, bosituasjon, kontakt med barn, helse, rusmiddelbruk, økonomi, fungering, nettverk og tjenester. Navn og adresse registreres ikke. Opplysningene kommer fra ansatte som kjenner personen, og er deres vurdering ved de siste møtene.

Fødselsnummeret og svarene er kryptert med en nøkkel som bare gjelder kommunens kartlegging det året. Bare den som har laget en kartlegging, kan lese den. Andre instanser får ikke vite at den finnes.

## Hva som skjer ved overføringen

Er samme person kartlagt av flere instanser i kommunen, slås kartleggingene sammen. Deretter fjernes fødselsnummeret, og raden får et pseudonym. I samme operasjon slettes kommunens kartlegginger og nøkkelen til dem. Etter dette kan ingen finne igjen opplysningene om en bestemt person. Personer som ikke er informert, blir ikke overført.

## Hvor lenge opplysningene lagres

Kommunens opplysninger slettes ved overføringen, og senest når året er omme. Opplysningene i registeret slettes senest ti år etter overføringen.

## Hvem som får se dem

Registeret utleverer som hovedregel anonym statistikk. Små tall beskyttes, slik at ingen kan gjenkjennes. Utlevering til forskning krever egen hjemmel og behandles av Helse Stavanger.

## Rettighetene til dem som kartlegges

Alle som skal kartlegges, skal informeres først. Frem til overføringsdatoen kan personen reservere seg, få innsyn, få rettet faktiske opplysninger og få kartleggingen slettet. Henvendelsen går til tjenesten i kommunen. En reservasjon gjelder i hele kommunen til den trekkes tilbake.

## Opplysninger om deg som har en tilgang

Vi lagrer navn, e-postadresse, tjenestetype, rolle, språk og når tilgangen ble gitt. Fødselsnummeret fra innloggingen lagres ikke; vi kjenner deg igjen ved et kryptografisk avtrykk. Om hver innlogging noterer vi tidspunktet og hva slags nettleser det er (for eksempel Edge på Windows), så du kan se på profilen hvor du er logget inn. Det slettes etter en uke. Alt du gjør i Brukerplan, logges: hva, når og i hvilken rolle. Loggen kan ikke endres, og den skal kontrolleres i etterkant.

## Informasjonskapsler

Brukerplan bruker bare informasjonskapsler som er nødvendige for å holde deg innlogget. De slettes når du logger ut, og virker ikke lenger etter 30 minutter uten aktivitet. Ingen følger med på hva du gjør på tvers av nettsteder, og ingenting lagres på maskinen din.

## Spørsmål og klage

Spørsmål om en kartlegging går til kommunen. Spørsmål om registeret går til Helse Stavanger, som også har et personvernombud. Du kan klage til Datatilsynet.`,

  nn: `Denne erklæringa fortel korleis personopplysningar blir behandla i Brukerplan: om dei som blir kartlagde, og om dei som har ein tilgang.

## Kven som har ansvaret

Kommunen er dataansvarleg for si eiga kartlegging fram til overføringa. Helse Stavanger er databehandlar for kommunen i den tida, og blir dataansvarleg for opplysningane som blir overførte til det nasjonale registeret.

## Føremål og rettsleg grunnlag

Brukerplan er regulert i forskrift om Brukerplan, med heimel i helseregisterlova. Opplysningane skal gi kommunar og sentrale styresmakter grunnlag for planlegging, styring, finansiering, evaluering og kvalitetsforbetring av kommunale tenester til menneske med rusmiddelproblem eller psykiske helseproblem. Dei kan òg brukast til forsking, helseanalysar og beredskap.

## Opplysningar om dei som blir kartlagde

Fødselsnummer, fødselsår og kjønn, bakgrunn, busituasjon, kontakt med barn, helse, rusmiddelbruk, økonomi, fungering, nettverk og tenester. Namn og adresse blir ikkje registrerte. Opplysningane kjem frå tilsette som kjenner personen, og er deira vurdering ved dei siste møta.

Fødselsnummeret og svara er krypterte med ein nøkkel som berre gjeld kartlegginga i kommunen det året. Berre den som har laga ei kartlegging, kan lese henne. Andre instansar får ikkje vite at ho finst.

## Kva som skjer ved overføringa

Er same person kartlagd av fleire instansar i kommunen, blir kartleggingane slått saman. Deretter blir fødselsnummeret fjerna, og rada får eit pseudonym. I same operasjon blir kartleggingane i kommunen og nøkkelen til dei sletta. Etter dette kan ingen finne att opplysningane om ein bestemt person. Personar som ikkje er informerte, blir ikkje overførte.

## Kor lenge opplysningane blir lagra

Opplysningane i kommunen blir sletta ved overføringa, og seinast når året er omme. Opplysningane i registeret blir sletta seinast ti år etter overføringa.

## Kven som får sjå dei

Registeret gir som hovudregel ut anonym statistikk. Små tal blir verna, slik at ingen kan kjennast att. Utlevering til forsking krev eigen heimel og blir behandla av Helse Stavanger.

## Rettane til dei som blir kartlagde

Alle som skal kartleggjast, skal informerast først. Fram til overføringsdatoen kan personen reservere seg, få innsyn, få retta faktiske opplysningar og få kartlegginga sletta. Førespurnaden går til tenesta i kommunen. Ein reservasjon gjeld i heile kommunen til han blir trekt tilbake.

## Opplysningar om deg som har ein tilgang

Vi lagrar namn, e-postadresse, tenestetype, rolle, språk og når tilgangen vart gitt. Fødselsnummeret frå innlogginga blir ikkje lagra; vi kjenner deg att ved eit kryptografisk avtrykk. Om kvar innlogging noterer vi tidspunktet og kva slags nettlesar det er (til dømes Edge på Windows), så du kan sjå på profilen kvar du er logga inn. Det blir sletta etter ei veke. Alt du gjer i Brukerplan, blir logga: kva, når og i kva rolle. Loggen kan ikkje endrast, og han skal kontrollerast i etterkant.

## Informasjonskapslar

Brukerplan bruker berre informasjonskapslar som er naudsynte for å halde deg innlogga. Dei blir sletta når du loggar ut, og verkar ikkje lenger etter 30 minutt utan aktivitet. Ingen følgjer med på kva du gjer på tvers av nettstader, og ingenting blir lagra på maskina di.

## Spørsmål og klage

Spørsmål om ei kartlegging går til kommunen. Spørsmål om registeret går til Helse Stavanger, som òg har eit personvernombod. Du kan klage til Datatilsynet.`,
}
