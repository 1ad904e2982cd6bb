import { expect, test } from 'vitest'
import { createCircuit } from './circuit.ts'

function openedAndClosed() {
  const changes: boolean[] = []
  const circuit = createCircuit((isClosed) => changes.push(isClosed))
  return { circuit, changes }
}

test('the cache is not used until it has been found sound', () => {
  const { circuit } = openedAndClosed()
  expect(circuit.isClosed()).toBe(false)
  circuit.closeSince(circuit.mark())
  expect(circuit.isClosed()).toBe(true)
})

test('one failure is a hiccup, two in a row are an outage', () => {
  const { circuit, changes } = openedAndClosed()
  circuit.closeSince(circuit.mark())
  circuit.failed(new Error())
  circuit.succeeded()
  circuit.failed(new Error())
  expect(circuit.isClosed()).toBe(true)
  circuit.failed(new Error())
  expect(circuit.isClosed()).toBe(false)
  expect(changes).toEqual([true, false])
})

test('reads that were sent together and fail together are one failure', () => {
  const { circuit } = openedAndClosed()
  circuit.closeSince(circuit.mark())
  const late = new Error('one command was late')
  circuit.failed(late)
  circuit.failed(late)
  expect(circuit.isClosed()).toBe(true)
})

test('what was opened again while it was looked at stays open', () => {
  const { circuit } = openedAndClosed()
  const mark = circuit.mark()
  circuit.open(new Error('a change could not be told'))
  circuit.closeSince(mark)
  expect(circuit.isClosed()).toBe(false)
})
