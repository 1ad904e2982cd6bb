/** An address within the shop, without its host. */
export function isPath(value: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(value)
}
