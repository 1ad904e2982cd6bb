import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toastDone, toastManager } from './toasts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what offers Undo ends while the API still keeps what is undone, also when it is pointed at', () => {
  const add = vi.spyOn(toastManager, 'add')
  const close = vi.spyOn(toastManager, 'close')
  toastDone('Moved', () => {})
  const id = add.mock.results[0]?.value
  expect(id).toEqual(expect.any(String))
  vi.advanceTimersByTime(49_000)
  expect(close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(close).toHaveBeenCalledWith(id)
})

test('what offers none is left to end as toasts do', () => {
  const close = vi.spyOn(toastManager, 'close')
  toastDone('Saved')
  vi.advanceTimersByTime(60_000)
  expect(close).not.toHaveBeenCalled()
})
