// Wording that only the office files have; everything else in them comes from the report's definition.
import type { Wording } from '../words.ts'

const text = (nb: string, nn: string): Wording => ({ nb, nn })

export const excelTexts = {
  contents: text('Innhold', 'Innhald'),
  sheet: text('Ark', 'Ark'),
  shows: text('Hva arket viser', 'Kva arket viser'),
  chapter: text('Kapittel', 'Kapittel'),
  findings: text('Funn', 'Funn'),
  all: text('Alle tall', 'Alle tal'),
  allTitle: text('Alle tall i én tabell', 'Alle tal i éin tabell'),
  method: text('Metode', 'Metode'),
  back: text('Til innholdet', 'Til innhaldet'),
  group: text('Gruppe', 'Gruppe'),
  subject: text('Hva det gjelder', 'Kva det gjeld'),
  figure: text('Tall', 'Tal'),
  finding: text('Funn', 'Funn'),
  comparison: text('Sammenlignet', 'Samanlikna'),
  where: text('Tabell', 'Tabell'),
  row: text('Rad', 'Rad'),
  column: text('Kolonne', 'Kolonne'),
  value: text('Verdi', 'Verdi'),
  unit: text('Enhet', 'Eining'),
  topic: text('Tema', 'Tema'),
  explanation: text('Forklaring', 'Forklaring'),
  hidden: text('vises ikke', 'vert ikkje vist'),
  signs: {
    hidden: text(
      '«vises ikke»: for få personer til at tallet kan vises uten å røpe hvem det gjelder.',
      '«vert ikkje vist»: for få personar til at talet kan visast utan å røpe kven det gjeld.',
    ),
    gap: text(
      '«–»: det finnes ikke noe tall, som i et år uten kartlegging.',
      '«–»: det finst ikkje noko tal, som i eit år utan kartlegging.',
    ),
  },
  cells: text(
    'Antall står som tall og andeler som prosenttall, så de kan sorteres, filtreres og regnes videre med. Andelene er hele prosent.',
    'Mengder står som tal og delar som prosenttal, så dei kan sorterast, filtrerast og reknast vidare med. Delane er heile prosent.',
  ),
  units: {
    count: text('personer', 'personar'),
    percent: text('prosent', 'prosent'),
    rate: text('per 1 000 innbyggere 18 år og over', 'per 1 000 innbyggjarar 18 år og over'),
    points: text('prosentpoeng', 'prosentpoeng'),
    interval: text('prosent, fra–til', 'prosent, frå–til'),
    hidden: text('', ''),
    gap: text('', ''),
    said: text('', ''),
  },
}

export const presentationTexts = {
  base: text('Grunnlaget er {people} kartlagte personer.', 'Grunnlaget er {people} kartlagde personar.'),
  more: text(
    'Les mer i kommunerapporten: kapittelet «{section}», tabellen «{table}».',
    'Les meir i kommunerapporten: kapittelet «{section}», tabellen «{table}».',
  ),
  moreOfArea: text(
    'Les mer i rapporten: kapittelet «{section}», tabellen «{table}».',
    'Les meir i rapporten: kapittelet «{section}», tabellen «{table}».',
  ),
  opening: text(
    'Lysbildene viser det viktigste i rapporten, ett funn på hvert. Under hvert lysbilde står tallet, hva det er regnet av, og hvor det står mer. Diagrammene kan endres: høyreklikk og velg «Rediger data».',
    'Lysbileta viser det viktigaste i rapporten, eitt funn på kvart. Under kvart lysbilete står talet, kva det er rekna av, og kvar det står meir. Diagramma kan endrast: høgreklikk og vel «Rediger data».',
  ),
  closing: text('Slik er tallene laget', 'Slik er tala laga'),
  source: text('Brukerplan · {place} {year}', 'Brukerplan · {place} {year}'),
  tooFew: text('For få til å vises', 'For få til å visast'),
}
