import { isOptional } from '../topics.ts'
import type { LoadedMessage } from './load-message.ts'

/** Why the recipient does not get the message; null when they do. */
export function reasonNotToSend({
  suppression,
  isOptedOut,
  topic,
  template,
}: Pick<LoadedMessage, 'suppression' | 'isOptedOut' | 'topic' | 'template'>): string | null {
  if (suppression) return `Nothing is sent to this address: ${suppression}`
  if (isOptedOut && isOptional(topic) && !template.isAnswer) return `Opted out of ${topic}`
  return null
}
