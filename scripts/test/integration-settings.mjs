import { explain } from '../stack/failure.mjs'
import { findVarnishd } from '../stack/varnish.mjs'

/** The environment in which integration tests find the servers of a private stack. */
export const serverSettings = (stack) => ({
  TEST_DATABASE_SERVER_URL: stack.databaseUrl('postgres'),
  TEST_REDIS_CACHE_URL: stack.cacheUrl,
  TEST_REDIS_STATE_URL: stack.stateUrl,
})

/** And the program that stands for the CDN. Without it the tests that need it fail, and the others run. */
export async function varnishSettings() {
  try {
    return { TEST_VARNISHD: await findVarnishd() }
  } catch (error) {
    console.error(`✗ ${explain(error)}`)
    return {}
  }
}
