/** The little of the library that is used: it comes without types. */
declare module 'jsonstat-toolkit' {
  type Cell = Readonly<{ value: number | null; status: string | null }>
  type Dataset = Readonly<{
    class: string
    n: number
    Data: (at: Readonly<Record<string, string>>) => Cell
  }>
  type Collection = Readonly<{ class: string; length: number; Dataset: (place: number) => Dataset }>
  /** Reads a JSON-stat response that is a collection; `length` 0 when it isn't JSON-stat. */
  function JSONstat(response: unknown): Collection

  // biome-ignore lint/style/noDefaultExport: it is what the library exports.
  export { JSONstat as default }
}
