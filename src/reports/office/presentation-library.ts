// The library's types tell of an older way to import it, in which the class lay one step further in.
import library from 'pptxgenjs'

export type Presentation = library.default
export type Slide = library.default.Slide
export type ChartOptions = library.default.IChartOpts
export type MasterObjects = NonNullable<library.default.SlideMasterProps['objects']>
export type PlaceholderOptions = library.default.PlaceholderProps

/** A new, empty presentation. */
export function createPresentation(): Presentation {
  const Library = library as unknown as typeof library.default
  return new Library()
}
