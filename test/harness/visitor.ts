export type { Reply, Visitor } from '../../dev/visitor.ts'
