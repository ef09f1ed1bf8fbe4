export { PublicationListPage } from './list-page.tsx'
export { PublicationPage } from './publication-page.tsx'
export { PublishPage } from './publish-page.tsx'
