import { defineTexts } from '../../language/index.ts'

export const texts = defineTexts('reports/files', {
  nb: {
    title: 'Ta rapporten videre',
    lead: 'Presentasjon, saksframlegg og regneark',
    slides: 'Presentasjon',
    slidesFor: 'Ett lysbilde for hvert funn, med diagrammer som kan endres og noe å si til hvert.',
    workbook: 'Regneark',
    workbookFor: 'Alle tabeller som tall, med forklaringer, for den som vil regne videre.',
    paper: 'Saksframlegg',
    paperFor: 'To sider til politisk behandling, med kommunens tall på plass og rom for egne forslag.',
    powerPoint: 'PowerPoint',
    excel: 'Excel',
    word: 'Word',
    pdf: 'PDF',
    fetch: 'Last ned {{what}} ({{format}})',
  },
  nn: {
    title: 'Ta rapporten vidare',
    lead: 'Presentasjon, saksframlegg og rekneark',
    slides: 'Presentasjon',
    slidesFor: 'Eitt lysbilete for kvart funn, med diagram som kan endrast og noko å seie til kvart.',
    workbook: 'Rekneark',
    workbookFor: 'Alle tabellar som tal, med forklaringar, for den som vil rekne vidare.',
    paper: 'Saksframlegg',
    paperFor: 'To sider til politisk handsaming, med tala til kommunen på plass og rom for eigne framlegg.',
    powerPoint: 'PowerPoint',
    excel: 'Excel',
    word: 'Word',
    pdf: 'PDF',
    fetch: 'Last ned {{what}} ({{format}})',
  },
})
