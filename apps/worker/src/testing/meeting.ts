/** All who call it go on once `count` have. */
export function meeting(count: number): () => Promise<void> {
  const met = Promise.withResolvers<void>()
  let come = 0
  return () => {
    if (++come === count) met.resolve()
    return met.promise
  }
}
