/** A text that people write, without the signs that nobody can see: all control characters but the line break. */
export function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\P{C}\n]/gu, '')
}
