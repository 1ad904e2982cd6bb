import { createDatabase, type Database } from '@lomash/db'

/**
 * A command of an operator on the database that the environment names. Prints what it comes to; exit code 1, and a line that says
 * why, when it cannot be done.
 */
export async function runCommand<Env extends { DATABASE_URL: string }>(
  readEnv: () => Env,
  command: (env: Env, database: Database) => Promise<string>,
): Promise<void> {
  try {
    const env = readEnv()
    const database = createDatabase({ primaryUrl: env.DATABASE_URL, poolSize: 1 })
    const said = await command(env, database).finally(() => database.close())
    process.stdout.write(`${said}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
