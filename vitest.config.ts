import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const integration = '**/*.integration.test.ts'
const faults = '**/*.fault.test.ts'
const notOurs = ['**/node_modules/**', '**/.next*/**', '**/generated/**', '**/e2e/**']

/**
 * Files of one process share what they import: loading it for each anew took longer than most tests. Which file comes after which must make no
 * difference (`--sequence.shuffle.files` tries it), so a test puts back what it changed.
 */
const isolate = false

export default defineConfig({
  test: {
    // A wrong name in a filter must not look like success.
    passWithNoTests: false,
    // Vitest leaves one core alone, which of two is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          // Property tests beside a build or another run take their time.
          testTimeout: 20_000,
          include: ['**/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', 'bench/**/*.test.{ts,mjs}'],
          exclude: [...notOurs, integration, faults],
        },
      },
      onStores('integration', integration, { isolate }),
      // What happens when a server hangs, dies or comes back. They wait most of their time.
      onStores('faults', faults, {}),
    ],
  },
})

/** Tests on real servers, which `npm test` and `npm run with-stack` start. */
function onStores(name: string, include: string, more: { isolate?: boolean }) {
  return {
    // As in apps/web/tsconfig.json: for tests that make a page.
    resolve: { alias: { '@': join(import.meta.dirname, 'apps/web/src') } },
    test: {
      name,
      include: [include],
      exclude: notOurs,
      ...more,
      globalSetup: './packages/db/src/testing/create-template.ts',
      setupFiles: './packages/db/src/testing/flush-redis.ts',
      // Long: a machine that does something else besides makes a test slow, and not wrong.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }
}
