export { Tour, TourAgain } from './tour.tsx'
