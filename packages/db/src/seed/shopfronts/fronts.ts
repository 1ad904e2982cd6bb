import { shadow } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import { drawArches } from './arches.ts'
import { drawAwning } from './awning.ts'
import { drawDoor } from './door.ts'
import { drawCornice, drawFascia } from './fascia.ts'
import { drawPanel, drawPiece, shadeBelow } from './joinery.ts'
import { drawMasonry } from './masonry.ts'
import { drawTrees } from './pavement.ts'
import type { Shopfront } from './shopfront.ts'
import { drawSignLamps } from './sign-lamps.ts'
import { HOUSE, place, type Street } from './street.ts'
import { drawShopWindow } from './windows.ts'

/** Each kind of front draws all of the house up to the windows above, and tells where its large window is with the door on the right. */
export const FRONTS: Record<Shopfront['kind'], (street: Street) => { u: number; w: number }> = {
  timber: drawTimberFront,
  glass: drawGlassFront,
  arches: drawArches,
}

/** A joiner's shopfront: pilasters, a panelled riser, lights over the window, fascia and cornice. */
function drawTimberFront(street: Street): { u: number; w: number } {
  const { front } = street
  const { paint } = front
  const window = { u: -3380, w: 5080 }
  const door: Rect = { u: place(street, 1900, 1480), v: 0, w: 1480, h: 2830 }
  for (const u of [-HOUSE, 3760]) drawMasonry(street, front.masonry, { u, v: 0, w: 260, h: 3760 }, `pier${u}`)
  drawMasonry(street, front.masonry, { u: -HOUSE, v: 3675, w: 2 * HOUSE, h: 1900 }, 'above')
  const at = place(street, window.u, window.w)
  drawPiece(street, { u: at, v: 0, w: window.w, h: 330 }, 40, paint)
  const panels = 4
  for (let i = 0; i < panels; i++) {
    const wide = window.w / panels
    drawPanel(street, { u: at + i * wide + 80, v: 80, w: wide - 160, h: 190 }, 40, paint)
  }
  drawShopWindow(street, { u: at, v: 330, w: window.w, h: 2500, panes: 3, transom: 2330, lights: 3, bar: 72 })
  drawPiece(street, { u: at - 20, v: 310, w: window.w + 40, h: 50 }, 130, paint)
  drawDoor(street, door, 2330, true)
  const piers = [-3760, place(street, 1700, 200), 3380]
  for (const u of piers) drawPilaster(street, u === piers[1] ? { u, w: 200 } : { u, w: 380 })
  drawPiece(street, { u: -3760, v: 2830, w: 7520, h: 90 }, 90, paint)
  shadeBelow(street, { u: -3380, v: 2590, w: 6760, h: 240 }, 62, 0.4)
  drawFascia(street, { u: -3600, v: 2920, w: 7200, h: 690 }, 110)
  for (const u of [-3790, 3480]) {
    drawPiece(street, { u, v: 2880, w: 310, h: 750 }, 220, paint)
    drawPanel(street, { u: u + 55, v: 2960, w: 200, h: 560 }, 220, paint)
  }
  drawCornice(street, { u: -3880, v: 3610, w: 7760, h: 150 }, 330)
  if (front.extra === 'lamps') drawSignLamps(street, 3760)
  if (front.extra === 'awning') drawAwning(street, at - 60, window.w + 120)
  drawTrees(street, [-3590, 3590])
  return window
}

function drawPilaster(street: Street, { u, w }: { u: number; w: number }): void {
  const { paint } = street.front
  drawPiece(street, { u, v: 0, w, h: 2860 }, 100, paint)
  drawPanel(street, { u: u + w * 0.24, v: 420, w: w * 0.52, h: 2180 }, 100, paint)
  drawPiece(street, { u: u - 20, v: 0, w: w + 40, h: 300 }, 130, paint)
  drawPiece(street, { u: u - 20, v: 2720, w: w + 40, h: 60 }, 135, paint)
}

/** Glass from the pavement up between dark frames, under a band of upright boards. */
function drawGlassFront(street: Street): { u: number; w: number } {
  const { front, f, inside } = street
  const window = { u: -3620, w: 5420 }
  const at = place(street, window.u, window.w)
  for (const u of [-HOUSE, 3620]) drawMasonry(street, front.masonry, { u, v: 0, w: 400, h: 3900 }, `pier${u}`)
  drawMasonry(street, front.masonry, { u: -HOUSE, v: 3760, w: 2 * HOUSE, h: 1750 }, 'above')
  drawShopWindow(street, { u: at, v: 60, w: window.w, h: 2860, panes: 4, bar: 46 }, 70)
  drawDoor(street, { u: place(street, 1800, 1820), v: 0, w: 1820, h: 2920 }, 2400, false)
  drawPiece(street, { u: -3700, v: 0, w: 7400, h: 60 }, 60, '#2c2d2e')
  shadeBelow(street, { u: -3620, v: 2620, w: 7240, h: 300 }, 72, 0.5)
  drawFascia(street, { u: -HOUSE, v: 2920, w: 2 * HOUSE, h: 840 }, 260)
  drawPiece(street, { u: -HOUSE - 20, v: 3760, w: 2 * HOUSE + 40, h: 60 }, 290, '#2c2d2e')
  inside.d.fill(upright(f, { u: -HOUSE, v: 2920, w: 2 * HOUSE, h: 30 }, 260), shadow(0.4))
  drawTrees(street, [-3830, 3830])
  return window
}
