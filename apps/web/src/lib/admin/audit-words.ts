import { formatStamp } from '../london-date.ts'

/** What a field held, as the audit log keeps it. */
export type AuditValue = string | number | boolean | null | readonly string[]

/** "End staff sessions" of "staff.identity.endStaffSessions". */
export function actionWords(action: string): string {
  return fieldWords(action.slice(action.lastIndexOf('.') + 1))
}

/** "Published at" of "publishedAt". */
export function fieldWords(field: string): string {
  const words = field.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/
const CODE = /^[A-Z][A-Z\d]+(?:_[A-Z\d]+)*$/

/** A value as people read it; nothing for what was not there. */
export function valueWords(value: AuditValue): string {
  if (value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (typeof value !== 'string') return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ')
  if (INSTANT.test(value)) return formatStamp(value)
  return CODE.test(value) ? fieldWords(value.toLowerCase().replaceAll('_', ' ')) : value
}
