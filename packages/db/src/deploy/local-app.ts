import { grantToApp } from './grant-to-app.ts'
import { onDatabase } from './on-database.ts'
import { prepareRole, userOf } from './prepare-role.ts'

/**
 * The application's URL on a server of this machine only, where its role has the password of the server's one other user.
 * @param ownerUrl of the user that owns everything there
 */
export const localAppUrl = (ownerUrl: string) =>
  Object.assign(new URL(ownerUrl), { username: 'lomash_app' }).href

/** Gives the application there what it has in production, after the migrations, and says how it connects. */
export async function openToLocalApp(ownerUrl: string): Promise<string> {
  const appUrl = localAppUrl(ownerUrl)
  await onDatabase(ownerUrl, (client) => prepareRole(client, appUrl))
  await grantToApp(ownerUrl, userOf(appUrl))
  return appUrl
}
