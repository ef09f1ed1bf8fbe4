import { FileReply, type Program, type Route, route, type Trace } from '../accounts/index.ts'
import type { Transaction } from '../platform/database.ts'
import { letterParamsSchema, letterSchema } from './contract.ts'
import { type MadeLetter, makeLetter } from './make-letter.ts'
import { splitTitle, toPlainText } from './text.ts'
import { typesetLetter } from './typeset-letter.ts'
import { nameOfPlace } from './values.ts'

/** Which version people were given, in which language. */
const traceOf = (action: 'letter.read' | 'letter.downloaded', letter: MadeLetter): Trace => ({
  action,
  objectType: 'letter',
  objectId: String(letter.version),
  details: { version: letter.version, language: letter.language, deadline: letter.deadline },
})

const showLetter = ({ publicUrl }: Program) =>
  route({
    method: 'GET',
    url: '/api/information-letter/:language',
    summary: 'The information letter to those who may be assessed, filled in for one’s own municipality',
    permission: 'letter.read',
    audit: ['letter.read'],
    params: letterParamsSchema,
    reply: letterSchema,
    async handle({ tx, actor, params: { language }, now, audit }) {
      const letter = await makeLetter(tx, { actor, language, now, publicUrl })
      await audit(traceOf('letter.read', letter))
      const { title, rest } = splitTitle(letter.text)
      const { version, deadline } = letter
      return { language, version, deadline, title, text: rest, plainText: toPlainText(letter.text) }
    },
  })

async function unitName(tx: Transaction, unitId: string | null): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`select name from unit where id = ${unitId}`
  return rows.map(({ name }) => name)
}

const downloadLetter = ({ publicUrl }: Program) =>
  route({
    method: 'GET',
    url: '/api/information-letter/:language/letter.pdf',
    summary: 'The information letter as PDF/UA-1',
    permission: 'letter.read',
    audit: ['letter.downloaded'],
    params: letterParamsSchema,
    async handle({ tx, actor, params: { language }, now, audit }) {
      const letter = await makeLetter(tx, { actor, language, now, publicUrl })
      await audit(traceOf('letter.downloaded', letter))
      const sender = [nameOfPlace(letter.place, language), ...(await unitName(tx, actor.unitId))]
      const pdf = typesetLetter({ language, sender, text: letter.text, now })
      return new FileReply(
        'application/pdf',
        pdf,
        `brukerplan-informasjonsskriv-${letter.deadline.slice(0, 4)}-${language}.pdf`,
      )
    },
  })

/** The letter as those who inform people use it. */
export const letterRoutes = (program: Program): Route[] => [showLetter(program), downloadLetter(program)]
