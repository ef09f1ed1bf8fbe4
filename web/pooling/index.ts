export { PoolingPage } from './pooling-page.tsx'
export { WaysPanel } from './ways-panel.tsx'
