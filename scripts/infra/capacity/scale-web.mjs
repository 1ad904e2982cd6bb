/** Minutes from an alarm to tasks that take requests: one to be asked for, one to be healthy. */
export const startMinutes = 2
const spikeMinutes = 2
/** From a spike to more tasks that answer. */
export const scaleOutMinutes = spikeMinutes + startMinutes
const trackingMinutes = 3
/** AWS's own: target tracking takes tasks away after 15 minutes under nine tenths of the target. */
const calmMinutes = 15

/**
 * How many web tasks shall run after this minute, by the policies of infra/modules/ecs-service.
 * @param {{ tasks: number, utilisation: number, requestsPerTask: number }[]} history minute by minute, the last is now: tasks that answer,
 *   their processor in percent, requests a minute of each
 * @param {{ wanted: number, minutesSinceOut: number, minutesSinceIn: number }} now
 * @param {{ web: any, cooldown_seconds: { out: number, in: number } }} scaling
 * @returns {number} tasks wanted
 */
export function wantedWebTasks(
  history,
  { wanted, minutesSinceOut, minutesSinceIn },
  { web, cooldown_seconds: cooldown },
) {
  const lastFew = (count) => (history.length < count ? [] : history.slice(-count))
  const always = (count, holds) => lastFew(count).length === count && lastFew(count).every(holds)
  const now = history.at(-1)
  const byCpu = Math.ceil((now.tasks * now.utilisation) / web.cpu_target_percent)
  const byRequests = Math.ceil((now.tasks * now.requestsPerTask) / web.requests_per_task_and_minute)
  const within = (tasks) => Math.min(web.max_tasks, Math.max(web.min_tasks, tasks))

  if (minutesSinceOut * 60 >= cooldown.out) {
    const answers = [
      always(spikeMinutes, ({ utilisation }) => utilisation > web.cpu_target_percent)
        ? wanted + (now.utilisation > web.cpu_target_percent + 20 ? 4 : 2)
        : 0,
      always(trackingMinutes, ({ utilisation }) => utilisation > web.cpu_target_percent) ? byCpu : 0,
      always(trackingMinutes, ({ requestsPerTask }) => requestsPerTask > web.requests_per_task_and_minute)
        ? byRequests
        : 0,
    ]
    const most = Math.max(...answers)
    if (most > wanted) return within(most)
  }
  const isCalm = always(
    calmMinutes,
    ({ utilisation, requestsPerTask }) =>
      utilisation < 0.9 * web.cpu_target_percent && requestsPerTask < 0.9 * web.requests_per_task_and_minute,
  )
  if (isCalm && minutesSinceIn * 60 >= cooldown.in)
    return within(Math.min(wanted, Math.max(byCpu, byRequests)))
  return wanted
}

/** What to start with before an event that is announced, so that its first minute fits: docs/runbook.md, "Before a sale". */
export function tasksBefore(peakRps, requestsPerSecondAndTask, web) {
  return Math.min(
    web.max_tasks,
    Math.max(web.min_tasks, Math.ceil(peakRps / (0.9 * requestsPerSecondAndTask))),
  )
}
