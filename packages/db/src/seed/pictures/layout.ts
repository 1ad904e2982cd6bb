import type { Camera } from './core/camera.ts'
import type { Random } from './core/random.ts'
import type { RoomSize, Stage } from './core/stage.ts'
import type { Lamp } from './shell/grade.ts'

/** Where the eye stands and how large the room is; `length` is the measure the layout is built on, mm. */
type Standpoint = { readonly camera: Camera; readonly room: RoomSize; readonly length: number }

/** One arrangement of a room. `draw` furnishes an empty room and tells which lamps are on. */
export type Layout = {
  stand(random: Random): Standpoint
  draw(stage: Stage, length: number): readonly Lamp[]
}
