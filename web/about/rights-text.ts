// To the people who are registered: short sentences, everyday words, nothing that has to be looked up.

export const rightsText = {
  nb: `Har du fått brev eller beskjed om at du skal kartlegges i Brukerplan? Her står det hva det betyr, og hva du kan bestemme selv.

## Hva er Brukerplan?

Kommunen vil vite hva slags hjelp innbyggerne trenger. Derfor svarer ansatte som kjenner deg, på spørsmål om hvordan du har det. Svarene blir slått sammen med svarene om mange andre. Da kan kommunen se hvilke tjenester som mangler.

Opplysningene kan også brukes til forskning. De skal ikke brukes til å bestemme noe om akkurat deg.

## Hva blir skrevet om meg?

- Fødselsnummeret, hvilket år du er født, og om du er mann eller kvinne.
- Hvordan du bor, hvem du bor sammen med, og om du har kontakt med barn.
- Utdanning, arbeid og økonomi.
- Helsen din, både kroppslig og psykisk.
- Bruk av rusmidler.
- Hvordan du klarer deg i hverdagen, og hvem du har rundt deg.
- Hvilke tjenester du har fått det siste året, og hvilke du kan trenge fremover.

Navnet ditt og adressen din blir ikke registrert.

## Hva kan jeg bestemme?

- Du kan si nei. Da blir du ikke kartlagt. Er det skrevet noe om deg, blir det slettet.
- Du kan få se hva som er skrevet.
- Du kan få rettet det som er feil.
- Du kan få slettet det som er skrevet.

Du trenger ikke å forklare hvorfor. Du får de samme tjenestene og den samme hjelpen, uansett hva du velger.

## Hvem sier jeg fra til?

Si fra til den tjenesten som ga deg brevet eller beskjeden.

Vil du si nei til å bli kartlagt, er det nok å si fra ett sted. Da gjelder det i hele kommunen. Vil du se, rette eller slette, må du si fra til hver tjeneste som har gitt deg beskjed. Tjenestene kan ikke se hva de andre har skrevet om deg.

## Når må jeg si fra?

Fristen står i brevet. Det er den dagen kommunen sender opplysningene til Helse Stavanger. Etter den dagen vet ingen lenger hvilke svar som er dine. Da er det ikke mulig å finne dem igjen.

## Hva skjer etterpå?

Kommunen sender opplysningene til Helse Stavanger uten fødselsnummeret ditt. Samtidig sletter kommunen det den har. Helse Stavanger sletter opplysningene senest etter ti år.

## Hvem kan jeg klage til?

Mener du at noe er gjort feil, kan du kontakte personvernombudet i kommunen eller i Helse Stavanger. Du kan også klage til Datatilsynet eller Statens helsetilsyn.`,

  nn: `Har du fått brev eller beskjed om at du skal kartleggjast i Brukerplan? Her står det kva det betyr, og kva du kan bestemme sjølv.

## Kva er Brukerplan?

Kommunen vil vite kva slags hjelp innbyggjarane treng. Difor svarar tilsette som kjenner deg, på spørsmål om korleis du har det. Svara blir slått saman med svara om mange andre. Då kan kommunen sjå kva tenester som manglar.

Opplysningane kan òg brukast til forsking. Dei skal ikkje brukast til å bestemme noko om akkurat deg.

## Kva blir skrive om meg?

- Fødselsnummeret, kva år du er fødd, og om du er mann eller kvinne.
- Korleis du bur, kven du bur saman med, og om du har kontakt med barn.
- Utdanning, arbeid og økonomi.
- Helsa di, både kroppsleg og psykisk.
- Bruk av rusmiddel.
- Korleis du klarer deg i kvardagen, og kven du har rundt deg.
- Kva tenester du har fått det siste året, og kva du kan trenge framover.

Namnet ditt og adressa di blir ikkje registrerte.

## Kva kan eg bestemme?

- Du kan seie nei. Då blir du ikkje kartlagd. Er det skrive noko om deg, blir det sletta.
- Du kan få sjå kva som er skrive.
- Du kan få retta det som er feil.
- Du kan få sletta det som er skrive.

Du treng ikkje å forklare kvifor. Du får dei same tenestene og den same hjelpa, same kva du vel.

## Kven seier eg frå til?

Sei frå til den tenesta som gav deg brevet eller beskjeden.

Vil du seie nei til å bli kartlagd, er det nok å seie frå éin stad. Då gjeld det i heile kommunen. Vil du sjå, rette eller slette, må du seie frå til kvar teneste som har gitt deg beskjed. Tenestene kan ikkje sjå kva dei andre har skrive om deg.

## Når må eg seie frå?

Fristen står i brevet. Det er den dagen kommunen sender opplysningane til Helse Stavanger. Etter den dagen veit ingen lenger kva svar som er dine. Då er det ikkje mogleg å finne dei att.

## Kva skjer etterpå?

Kommunen sender opplysningane til Helse Stavanger utan fødselsnummeret ditt. Samstundes slettar kommunen det han har. Helse Stavanger slettar opplysningane seinast etter ti år.

## Kven kan eg klage til?

Meiner du at noko er gjort feil, kan du kontakte personvernombodet i kommunen eller i Helse Stavanger. Du kan òg klage til Datatilsynet eller Statens helsetilsyn.`,
}
