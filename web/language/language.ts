// Which written language the page speaks. The browser's wish counts until somebody logs in or presses the switch; the
// choice is kept on the account and nowhere in the browser. An address may carry it through a login.
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'nb' | 'nn'

/** An address may ask for a language: `?lang=nn`. */
const asked = new URLSearchParams(globalThis.location?.search).get('lang')

function wishOf(browserLanguages: readonly string[]): Language {
  const first = browserLanguages.find(each => /^(nb|nn|no)\b/i.test(each))
  return first?.toLowerCase().startsWith('nn') ? 'nn' : 'nb'
}

i18next.use(initReactI18next).init({
  lng: asked === 'nb' || asked === 'nn' ? asked : wishOf(navigator.languages),
  supportedLngs: ['nb', 'nn'],
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  resources: {},
})

const followDocument = (language: string) => {
  document.documentElement.lang = language
}
followDocument(i18next.language)
i18next.on('languageChanged', followDocument)

/** The language that the page speaks now. */
export function currentLanguage(): Language {
  return i18next.language === 'nn' ? 'nn' : 'nb'
}

/** Makes the page speak `language` at once. */
export function speak(language: Language): void {
  if (language !== currentLanguage()) void i18next.changeLanguage(language)
}
