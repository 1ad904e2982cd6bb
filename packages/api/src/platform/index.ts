/** What domains write through. */
export { transact } from './transact.ts'
