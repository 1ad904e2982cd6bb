/** Where a public read is asked for. */
export function readPath(procedure: string, input: object): string {
  return `/api/trpc/catalogue.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
}

export function readUrl(origin: string, procedure: string, input: object): string {
  return origin + readPath(procedure, input)
}
