/** On the state Redis. Whoever commits new jobs says so here; relays listen. */
export const NUDGE_CHANNEL = 'outbox:nudge'

type Publisher = { publish(channel: string, message: string): Promise<unknown> }

/**
 * Tells the relays that there are new jobs. Never fails and is waited for by nobody: a nudge that is lost costs a second. One
 * is under way at most; those that come meanwhile become one more.
 */
export function createNudge(redis: Publisher): () => void {
  let isUnderWay = false
  let isWanted = false

  async function send(): Promise<void> {
    isUnderWay = true
    while (isWanted) {
      isWanted = false
      await redis.publish(NUDGE_CHANNEL, '').catch(() => {})
    }
    isUnderWay = false
  }

  return () => {
    isWanted = true
    if (!isUnderWay) void send()
  }
}
