import { isOptional } from '../topics.ts'
import type { LoadedMessage } from './load-message.ts'

type Deciding = Pick<LoadedMessage, 'suppression' | 'isOptedOut' | 'topic' | 'template' | 'notAfter'>

/** Why the recipient does not get the message; null when they do. */
export function reasonNotToSend(
  { suppression, isOptedOut, topic, template, notAfter }: Deciding,
  now: number,
): string | null {
  if (notAfter && notAfter.getTime() <= now) return 'It was too late to send it'
  if (suppression) return `Nothing is sent to this address: ${suppression}`
  if (isOptedOut && isOptional(topic) && !template.isAnswer) return `Opted out of ${topic}`
  return null
}
