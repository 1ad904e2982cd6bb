import type { BrowserContext } from '@playwright/test'

/** One address may do some things only so often: before each of them, so that each test comes from another. */
export function fromAnotherAddress({ context }: { context: BrowserContext }): Promise<void> {
  const part = () => Math.floor(Math.random() * 256)
  return context.setExtraHTTPHeaders({ 'x-forwarded-for': `10.${part()}.${part()}.${part()}` })
}
