import { step } from './progress.mjs'

/** A fresh clone has packages only after `continueUnderNode24`, and this wants one. */
const load = () => import('../../packages/db/src/deploy/local-app.ts')

/** How the application connects to a database of ours, by the URL of its owner. */
export const localAppUrl = async (ownerUrl) => (await load()).localAppUrl(ownerUrl)

/** Gives the application what it may do in production, and no more; after the migrations. */
export async function openToLocalApp(ownerUrl) {
  const { openToLocalApp: open } = await load()
  return await step('Giving the application its rights', () => open(ownerUrl))
}
