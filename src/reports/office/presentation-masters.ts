// The look of the slides: title, finding, words. Placeholders, so that titles are titles to a screen reader and in the outline.
import type { MasterObjects, PlaceholderOptions, Presentation } from './presentation-library.ts'

export const INK = '1E2B37'
export const MUTED = '4F5F6D'
export const DEEP = '12344D'
export const TINT = 'EEF3F7'
const WARNING = '8A1C4A'

/** The slide's width in inches; it is 7.5 high. */
export const WIDTH = 13.33

export const MASTERS = { title: 'Tittel', finding: 'Funn', words: 'Tekst' } as const

/** Defines the masters of a presentation. `mark`: what every slide must say. */
export function defineMasters(show: Presentation, source: string, mark: string | null): void {
  const marked = mark === null ? [] : [markOf(mark)]
  show.defineSlideMaster({
    title: MASTERS.title,
    background: { color: DEEP },
    objects: [
      brand(),
      ...marked,
      placeholder('title', 'title', {
        x: 0.9,
        y: 2,
        w: 11.5,
        h: 1.5,
        fontSize: 60,
        bold: true,
        color: 'FFFFFF',
        valign: 'bottom',
      }),
      placeholder('body', 'body', {
        x: 0.9,
        y: 3.65,
        w: 11.5,
        h: 1.4,
        fontSize: 26,
        color: 'FFFFFF',
        valign: 'top',
      }),
    ],
  })
  const title = placeholder('title', 'title', {
    x: 0.7,
    y: 0.5,
    w: 11.9,
    h: 0.85,
    fontSize: 32,
    bold: true,
    color: DEEP,
    valign: 'middle',
  })
  const common = [rule(), footer(source), ...marked]
  const slideNumber = {
    x: 11.9,
    y: 6.97,
    w: 0.75,
    h: 0.35,
    fontSize: 12,
    color: MUTED,
    align: 'right',
  } as const
  const background = { color: 'FFFFFF' }
  show.defineSlideMaster({ title: MASTERS.finding, background, slideNumber, objects: [...common, title] })
  show.defineSlideMaster({
    title: MASTERS.words,
    background,
    slideNumber,
    objects: [
      ...common,
      title,
      placeholder('body', 'body', {
        x: 0.7,
        y: 1.6,
        w: 11.9,
        h: 5.1,
        fontSize: 18,
        color: INK,
        valign: 'top',
      }),
    ],
  })
}

function placeholder(
  name: string,
  type: 'title' | 'body',
  options: Omit<PlaceholderOptions, 'name' | 'type'>,
): MasterObjects[number] {
  return {
    placeholder: {
      options: { name, type, margin: 0, align: 'left', fontFace: 'Calibri', ...options },
      text: '',
    },
  }
}

const brand = (): MasterObjects[number] => ({
  text: {
    text: 'BRUKERPLAN',
    options: {
      x: 0.9,
      y: 0.75,
      w: 6,
      h: 0.4,
      margin: 0,
      fontSize: 14,
      bold: true,
      charSpacing: 3,
      color: 'FFFFFF',
    },
  },
})

const markOf = (mark: string): MasterObjects[number] => ({
  text: {
    text: mark,
    options: {
      x: 8.2,
      y: 0.1,
      w: 4.9,
      h: 0.36,
      fontSize: 12,
      bold: true,
      align: 'center',
      color: 'FFFFFF',
      fill: { color: WARNING },
    },
  },
})

const rule = (): MasterObjects[number] => ({
  rect: { x: 0, y: 6.9, w: WIDTH, h: 0.6, fill: { color: TINT } },
})

const footer = (source: string): MasterObjects[number] => ({
  text: {
    text: source,
    options: { x: 0.7, y: 6.97, w: 10, h: 0.35, margin: 0, fontSize: 12, color: MUTED },
  },
})
