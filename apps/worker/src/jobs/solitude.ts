/** Who runs beside whom in this process. */
export type Solitude = {
  /** Runs beside others, once nobody is alone or waits to be. */
  beside<Result>(work: () => Promise<Result>): Promise<Result>
  /** Runs when all others have ended, and lets nobody in until it has. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
}

/** In the order in which they come, so that whoever is to be alone gets there. */
export function createSolitude(): Solitude {
  const waiting: { isAlone: boolean; enter: () => void }[] = []
  let inside = 0
  let isTaken = false

  function admit(): void {
    for (let next = waiting[0]; next && !isTaken && !(next.isAlone && inside > 0); next = waiting[0]) {
      waiting.shift()
      inside++
      isTaken = next.isAlone
      next.enter()
    }
  }

  async function run<Result>(isAlone: boolean, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((enter) => {
      waiting.push({ isAlone, enter })
      admit()
    })
    try {
      return await work()
    } finally {
      inside--
      if (isAlone) isTaken = false
      admit()
    }
  }

  return { beside: (work) => run(false, work), alone: (work) => run(true, work) }
}
