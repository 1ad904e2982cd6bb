/** The path of varnishd, which the scripts that run integration tests look for. */
export function varnishProgram(): string {
  const path = process.env.TEST_VARNISHD
  if (path !== undefined) return path
  throw new Error(
    'TEST_VARNISHD is not set: either no varnishd was found and none could be installed (sudo apt-get install varnish), ' +
      'or the tests were not run with `npm test -- integration` or `npm run with-stack -- npx vitest run --project integration FILE`.',
  )
}
