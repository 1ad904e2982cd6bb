import { z } from 'zod'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'

const position = z.tuple([z.string(), z.uuid()])
type Place = { name: string; id: string }

/** Places in a list that is ordered by name. */
export function nameCursor(key: Uint8Array, identity: string) {
  return {
    seal: ({ name, id }: Place) => sealCursor([name, id], identity, key),
    open(cursor: string): Place {
      const [name, id] = position.parse(openCursor(cursor, identity, key))
      return { name, id }
    },
  }
}
