/** A language the interface is written in. */
export type Language = 'nb' | 'nn'

/**
 * A text for people. `own` marks wording of this system where the published questionnaire has none;
 * all other bokmål in a version is word for word from its source, and all nynorsk is our translation.
 */
export type Text = Readonly<{ nb: string; nn: string; own?: true }>

/** Bokmål word for word from the source; nynorsk is laid over it later and falls back to bokmål. */
export function quote(nb: string): Text {
  return { nb, nn: nb }
}

/** Our own wording, in both languages. */
export function own(nb: string, nn: string): Text {
  return { nb, nn, own: true }
}
