export { AdministratorFront } from './administrator-front.tsx'
