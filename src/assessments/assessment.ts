// What an assessment holds, and how it is sealed: number and content are ciphertext under the round's key, each bound
// to its assessment and its column, so that neither opens in another row.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Answers, PersonFacts } from '../instrument/index.ts'
import { open, seal } from '../platform/cipher.ts'
import type { Inclusion, Information } from './contract.ts'

/** The plaintext of `content_cipher`, as JSON, deflated: a quarter of the size, which every save writes and reads. */
export type AssessmentContent = Readonly<{
  /** Read from the national number when the assessment was started, and kept as they were then. */
  facts: PersonFacts
  information: Information
  inclusion: Inclusion
  answers: Answers
  /** By variable, the version of the assessment in which its answer last changed, cleared answers too. */
  answerVersions: Readonly<Record<string, number>>
  /** Names of the tabs that have been visited. */
  visited: readonly string[]
}>

/**
 * A content is some 3000 characters: a window of 4096 sees all of it, and takes a tenth of the memory that is otherwise
 * made ready for each save. The fastest level gives a tenth more bytes in half the time.
 */
const deflating = { level: 1, windowBits: 12, memLevel: 5 } as const
const inflating = { chunkSize: 4096 } as const

const contentContext = (id: string) => `assessment ${id} content`
const numberContext = (id: string) => `assessment ${id} number`

export function sealContent(roundKey: Buffer, id: string, content: AssessmentContent): Buffer {
  return seal(roundKey, deflateRawSync(JSON.stringify(content), deflating), contentContext(id))
}

/** Throws when the bytes were sealed for another assessment, column or round. */
export function openContent(roundKey: Buffer, id: string, cipher: Buffer): AssessmentContent {
  return JSON.parse(inflateRawSync(open(roundKey, cipher, contentContext(id)), inflating).toString())
}

export function sealNumber(roundKey: Buffer, id: string, digits: string): Buffer {
  return seal(roundKey, Buffer.from(digits), numberContext(id))
}

/** Eleven digits. Throws when the bytes were sealed for another assessment, column or round. */
export function openNumber(roundKey: Buffer, id: string, cipher: Buffer): string {
  return open(roundKey, cipher, numberContext(id)).toString()
}
