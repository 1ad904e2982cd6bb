/** The promise's outcome, or `error` when there is none within the time. What was begun goes on by itself. */
export async function withDeadline<Value>(
  promise: Promise<Value>,
  limitMs: number,
  error: Error,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, limitMs, error)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
