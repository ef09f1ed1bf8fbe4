// A drawing as a picture of dots, for programs that don't read SVG.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const resource = (name: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(name)))

let started: Promise<readonly Buffer[]> | undefined

/** Starts the painter once, and gives it the types of the drawings. */
async function start(): Promise<readonly Buffer[]> {
  await initWasm(new Uint8Array(resource('@resvg/resvg-wasm/index_bg.wasm')))
  return [
    resource('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    resource('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  ]
}

/** Dots for each pixel of the drawing: sharp on a wall. */
const ZOOM = 2

/** A picture as PNG; width and height in pixels of the drawing. The same drawing gives the same bytes. */
export async function paintPicture(
  svg: string,
): Promise<Readonly<{ png: Uint8Array; width: number; height: number }>> {
  started ??= start()
  const fontBuffers = (await started).map(font => new Uint8Array(font))
  const painter = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers, defaultFontFamily: 'Inter' },
  })
  try {
    const image = painter.render()
    const png = image.asPng()
    image.free()
    return { png, width: painter.width, height: painter.height }
  } finally {
    painter.free()
  }
}
