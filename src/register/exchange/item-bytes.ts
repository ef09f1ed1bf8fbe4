const initialSize = 1 << 20

/** An item as it stands among others: with the comma before it, which the first of a list goes without. */
export const itemBytes = (json: string): Buffer => Buffer.from(`,${json}`)

/**
 * Bytes of JSON that grow: pieces that were made once are copied, since most answers have been given before. Lists know
 * by themselves where commas stand, and a group in which nothing came to stand is taken back.
 */
export class ItemBytes {
  #bytes = Buffer.allocUnsafe(initialSize)
  #length = 0
  /** Whether a list has just begun. */
  #isFirst = false

  get length(): number {
    return this.#length
  }

  /** Writes what is no item of a list. */
  append(bytes: Buffer): void {
    this.#copy(bytes, 0)
  }

  /** Writes a short text, of ASCII alone. */
  appendText(text: string): void {
    this.#reserve(text.length)
    this.#length += this.#bytes.write(text, this.#length, 'latin1')
  }

  /** Writes one item of a list, from `itemBytes`. */
  item(bytes: Buffer): void {
    this.#copy(bytes, this.#isFirst ? 1 : 0)
    this.#isFirst = false
  }

  /** Writes a list and what stands around it; nothing at all if it comes to hold nothing. */
  list(open: Buffer, close: Buffer, write: () => void): void {
    const [length, isFirst] = [this.#length, this.#isFirst]
    this.#copy(open, isFirst ? 1 : 0)
    this.#isFirst = true
    write()
    if (this.#isFirst) {
      this.#length = length
      this.#isFirst = isFirst
    } else this.#copy(close, 0)
  }

  /** The bytes so far, once. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return taken
  }

  #copy(bytes: Buffer, from: number): void {
    this.#reserve(bytes.length)
    this.#length += bytes.copy(this.#bytes, this.#length, from)
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(2 * (this.#bytes.length + more))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}
