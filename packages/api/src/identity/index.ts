/** What other domains may ask of this one. */
export { newToken } from './new-token.ts'
export { isAllowedNow } from './staff/is-allowed-now.ts'
export { listAllowed } from './staff/list-allowed.ts'
