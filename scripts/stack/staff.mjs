import { join } from 'node:path'
import { root } from './paths.mjs'
import { step } from './progress.mjs'
import { node, runOrFail } from './run.mjs'

const directory = join(root, 'packages/api/src/identity/first-start')

/** Adds the demonstration's staff (DEMO=1) and gives the line that says how staff get in. */
export async function inviteStaff(env) {
  return await step('Inviting the staff', async () => {
    if (env.DEMO === '1') await command('demo-staff', env)
    return (await command('owner-link', env)).trim()
  })
}

async function command(name, env) {
  const [program, args] = node(join(directory, `${name}-command.ts`))
  return await runOrFail(`The command ${name}`, program, args, { env })
}
