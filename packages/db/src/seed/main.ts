import { parseArgs } from 'node:util'
import { readSeedEnvironment } from './env.ts'
import { seedAppointments } from './seed-appointments.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { values } = parseArgs({
    options: {
      products: { type: 'string', default: '300' },
      'without-pictures': { type: 'boolean', default: false },
    },
  })
  const products = Number(values.products)
  if (!Number.isInteger(products) || products < 1 || products > 10_000_000)
    throw new Error(`--products takes a whole number from 1 to 10,000,000, not "${values.products}"`)
  const { databaseUrl, mediaDirectory } = readSeedEnvironment()
  const directory = values['without-pictures'] ? null : (mediaDirectory ?? null)
  const outcome = await seedCatalogue({
    databaseUrl,
    products,
    mediaDirectory: directory,
    onProgress: say,
  })
  if (outcome === 'HAD_PRODUCTS') say('The shop has products already; nothing to seed.')
  await seedAppointments({ databaseUrl, mediaDirectory: directory, onProgress: say })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
