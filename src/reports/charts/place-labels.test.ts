import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

const of = (...places: number[]) => places.map(at => ({ at, height: 10 }))

test('labels apart stay where they are', () => {
  expect(placeLabels(of(0, -40, -20), 20)).toEqual([0, -40, -20])
})

test('labels over one another are moved apart, in their order', () => {
  expect(placeLabels(of(-20, -22), 20)).toEqual([-12, -22])
  expect(placeLabels(of(-20, -20, -20), 20)).toEqual([-20, -10, 0])
})

test('what would reach too far down pushes the others up', () => {
  expect(placeLabels(of(0, -1, -2), 5)).toEqual([0, -10, -20])
})
