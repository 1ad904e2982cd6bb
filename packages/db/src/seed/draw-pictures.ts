import { availableParallelism } from 'node:os'
import { type Picture, renderPictures } from './pictures/index.ts'

const EVERY_MS = 1_000

/** Draws what is not in the directory yet, telling how far it is once a second. */
export async function drawPictures(
  pictures: readonly Picture[],
  directory: string,
  onProgress: (line: string) => void,
): Promise<void> {
  let toldAt = 0
  const tell = (done: number, total: number) => {
    if (done < total && performance.now() - toldAt < EVERY_MS) return
    toldAt = performance.now()
    onProgress(`Drawing pictures ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`)
  }
  await renderPictures(pictures, { directory, concurrency: availableParallelism(), onProgress: tell })
}
