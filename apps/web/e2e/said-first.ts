import { expect, type Locator } from '@playwright/test'

/** Of a page whose form came again: what is wrong is what a reader comes to, and its title says so. */
export async function expectSaidFirst(what: Locator): Promise<void> {
  await expect(what).toBeFocused()
  await expect(what.page()).toHaveTitle(/^Error: /)
}
