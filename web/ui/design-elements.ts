// The custom elements of Designsystemet that our pages use. The whole set, with its polyfills, would be a third of the
// JavaScript of the first page; vite.config.ts puts this in its place. A component that needs another element (tabs,
// suggestion, tooltip, popover …) has it added here.
import '@digdir/designsystemet-web/clickdelegatefor'
import '@digdir/designsystemet-web/details'
import '@digdir/designsystemet-web/dialog'
import '@digdir/designsystemet-web/ds-error-summary'
import '@digdir/designsystemet-web/ds-field'
import '@digdir/designsystemet-web/fieldset'
import '@digdir/designsystemet-web/readonly'

// Buttons that open dialogs by themselves (`command`): what browsers from before 2026 lack.
if (!('command' in HTMLButtonElement.prototype)) void import('@digdir/designsystemet-web/invokers')

export { pagination } from '@digdir/designsystemet-web/ds-pagination'
