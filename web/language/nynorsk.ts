/**
 * Where the words of all pages and questionnaires in nynorsk lie. The build (vite.config.ts) puts the address here, and
 * leaves the words out of the code; where nothing is built, they stand in each folder.
 */
export const nynorskAddress: string | undefined = undefined
