import { runCommand } from '../../platform/index.ts'
import { addDemoStaff } from './add-demo-staff.ts'
import { readDemoStaffEnv } from './env.ts'

/** Adds the demonstration's staff; refused where people shop. */
await runCommand(readDemoStaffEnv, async ({ NODE_ENV, DEMO }, database) => {
  if (NODE_ENV === 'production' && !DEMO)
    throw new Error(
      'The demonstration’s staff have a password everybody knows. In production set DEMO=1 to have them all the same.',
    )
  const added = await addDemoStaff({ database, clock: Date.now })
  return added === 0 ? 'The demonstration’s staff are there already.' : `Added ${added} demonstration staff.`
})
