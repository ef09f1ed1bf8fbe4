import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Text } from '../../src/instrument/index.ts'
import { useLanguage } from '../language/index.ts'
import type { FormStore, FormView, QuestionView } from './form-store.ts'
import type { ServiceSearch } from './services/service-search.ts'

/** What every question of an opened assessment reaches. `editable` is false when the round is locked. */
export type OpenForm = Readonly<{ store: FormStore; search: ServiceSearch; editable: boolean }>

export const FormContext = createContext<OpenForm | undefined>(undefined)

/** Whether missing answers are told beside the questions: not before one has been through the tab. */
export const InsistContext = createContext(false)

export function useOpenForm(): OpenForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('a question stands in an opened assessment')
  return form
}

/** What `read` gives of one question's view; the component is drawn again only when that changes. */
function useOfQuestion<Part>(name: string, read: (view: QuestionView) => Part): Part {
  const { store } = useOpenForm()
  const subscribe = useCallback((listener: () => void) => store.subscribe(name, listener), [store, name])
  return useSyncExternalStore(subscribe, () => read(store.view(name)))
}

/** The view of one question; the component is drawn again only when it changes. */
export function useQuestion(name: string): QuestionView {
  return useOfQuestion(name, view => view)
}

/** Whether a question is to be asked. */
export function useIsAsked(name: string): boolean {
  return useOfQuestion(name, view => view.visible)
}

/** What `read` gives of the form as a whole. It must give the same until that changes. */
export function useOfForm<Part>(read: (store: FormStore) => Part): Part {
  const { store } = useOpenForm()
  return useSyncExternalStore(store.subscribeToForm, () => read(store))
}

const formOf = (store: FormStore): FormView => store.form()

/** The view of the frame: tabs, messages, what remains. */
export function useFormView(): FormView {
  return useOfForm(formOf)
}

/** Gives a text of the instrument in the language of the page. */
export function useInstrumentText(): (text: Text) => string {
  return inLanguage[useLanguage()]
}

const inLanguage = { nb: (text: Text) => text.nb, nn: (text: Text) => text.nn }
