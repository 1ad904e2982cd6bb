import { createDatabase } from '@lomash/db'
import { addDemoStaff } from './add-demo-staff.ts'
import { readDemoStaffEnv } from './env.ts'
import { runCommand } from './run-command.ts'

/** Adds the demonstration's staff; refused where people shop. */
await runCommand(async () => {
  const { DATABASE_URL, NODE_ENV, DEMO } = readDemoStaffEnv()
  if (NODE_ENV === 'production' && !DEMO)
    throw new Error(
      'The demonstration’s staff have a password everybody knows. In production set DEMO=1 to have them all the same.',
    )
  const database = createDatabase({ primaryUrl: DATABASE_URL, poolSize: 1 })
  const added = await addDemoStaff({ database, clock: Date.now }).finally(() => database.close())
  return added === 0 ? 'The demonstration’s staff are there already.' : `Added ${added} demonstration staff.`
})
