import type { Language } from '../../../src/instrument/index.ts'
import type { FormStore } from '../form-store.ts'
import { findServices, type Hits } from './find.ts'

type Listener = () => void

/** What is looked for among the services, one for both tabs: outside React, so that a key press draws only rows that come or go. */
export class ServiceSearch {
  readonly #store: FormStore
  readonly #listeners = new Set<Listener>()
  #query = ''
  #hits: Hits | undefined

  constructor(store: FormStore) {
    this.#store = store
  }

  query = (): string => this.#query

  /** The services found; undefined while nothing is looked for. */
  hits = (): Hits | undefined => this.#hits

  /** Whether a service is out of view because it isn't found. */
  hides = (service: string): boolean => this.#hits !== undefined && !this.#hits.names.has(service)

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  look(query: string, language: Language): void {
    const { instrument, view } = this.#store
    this.#query = query
    this.#hits = findServices(instrument, query, language, name => view(name).visible)
    for (const listener of this.#listeners) listener()
  }

  clear(): void {
    if (this.#query !== '') this.look('', 'nb')
  }
}
