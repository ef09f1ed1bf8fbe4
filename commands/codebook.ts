import { codebookToCsv, codebookToJson, instruments } from '../src/instrument/index.ts'
import { type Command, CommandRefused, chosen } from './command.ts'

/** Prints what every variable of an instrument is. */
export const codebook: Command = {
  help: `Usage: npm run -s brukerplan -- codebook --instrument 2026 --format json|csv [--language nb|nn]

Prints the variables in the order of the register's columns: name, tab, section, label, help, type, values with labels
(of an area its three colour definitions), condition in words, obligatory when. UTF-8; CSV by RFC 4180.

  --instrument VERSION   the edition of the questionnaire (2026)
  --format json|csv      json unless said
  --language nb|nn       the language of labels and texts; nb unless said`,
  options: {
    instrument: { type: 'string', default: '2026' },
    format: { type: 'string', default: 'json' },
    language: { type: 'string', default: 'nb' },
  },
  async run(values) {
    const version = String(values.instrument)
    const instrument = Object.hasOwn(instruments, version) ? instruments[version] : undefined
    if (!instrument)
      throw new CommandRefused(
        `There is no instrument ${version}. There is: ${Object.keys(instruments).join(', ')}.`,
      )
    const language = chosen('--language', values.language, ['nb', 'nn'])
    const format = chosen('--format', values.format, ['json', 'csv'])
    const write = format === 'json' ? codebookToJson : codebookToCsv
    process.stdout.write(write(instrument, language))
    return 0
  },
}
