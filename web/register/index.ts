export { MunicipalitiesPage } from './municipalities-page.tsx'
export { RegisterPage } from './register-page.tsx'
