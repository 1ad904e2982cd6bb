import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FRAME, project } from './projection'

const OUTLINE = readFileSync(join(import.meta.dirname, 'outline.svg'), 'utf8')

test('the outline has the frame of the projection', () => {
  expect(OUTLINE).toContain(`viewBox="0 0 ${FRAME.width} ${FRAME.height}"`)
})

test.each([
  // Where they are on the drawing, from its own numbers: tips of the land.
  ['Land’s End', 50.066, -5.715, 142, 980],
  ['Lowestoft Ness', 52.481, 1.763, 531, 762],
  ['Dunnet Head', 58.671, -3.376, 263, 206],
])('%s is at its place on the drawing', (_, latitude, longitude, x, y) => {
  const point = project({ latitude, longitude })
  expect(Math.hypot((point?.x ?? 0) - x, (point?.y ?? 0) - y)).toBeLessThan(8)
})

test('north is up, east is right, and a degree is as long as it is', () => {
  const leeds = project({ latitude: 53.8, longitude: -1.55 })
  const edinburgh = project({ latitude: 55.95, longitude: -3.19 })
  expect(edinburgh?.y).toBeLessThan(leeds?.y ?? 0)
  expect(edinburgh?.x).toBeLessThan(leeds?.x ?? 0)
  const north = project({ latitude: 54.8, longitude: -1.55 })
  expect((leeds?.y ?? 0) - (north?.y ?? 0)).toBeCloseTo(90)
})

test.each([
  ['St Helier', 49.18, -2.1],
  ['Galway', 53.27, -9.05],
  ['Oslo', 59.91, 10.75],
])('%s is not on it', (_, latitude, longitude) => {
  expect(project({ latitude, longitude })).toBeNull()
})
