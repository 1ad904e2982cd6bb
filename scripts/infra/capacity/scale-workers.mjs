const calmMinutes = 5

/**
 * How many notification workers shall run after this minute, by the depth of their queue.
 * @param {number[]} depths minute by minute, the last is now
 */
export function wantedWorkers(
  depths,
  { wanted, minutesSinceOut, minutesSinceIn },
  worker,
  trigger,
  cooldown,
) {
  const now = depths.at(-1)
  if (now > trigger && minutesSinceOut * 60 >= cooldown.out) {
    return Math.min(worker.max_tasks, wanted + (now > 4 * trigger ? 4 : 2))
  }
  const isCalm =
    depths.length >= calmMinutes && depths.slice(-calmMinutes).every((depth) => depth < 0.25 * trigger)
  if (isCalm && minutesSinceIn * 60 >= cooldown.in) return Math.max(worker.min_tasks, wanted - 1)
  return wanted
}
