export { SelectField, YearField } from './select-field.tsx'
