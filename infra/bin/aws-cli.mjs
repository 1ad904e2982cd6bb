import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The AWS CLI, for one region: `aws(service, operation, input?)` gives what it answers.
 *
 * The input goes through a file that only we can read: what stands on a command line can be seen by others, and `/dev/stdin` cannot be
 * opened when it is what Node gives a child, a socket.
 */
export function openAws(region) {
  return (service, operation, input = {}) => {
    const directory = mkdtempSync(join(tmpdir(), 'fill-secrets-'))
    try {
      const file = join(directory, 'input.json')
      writeFileSync(file, JSON.stringify(input), { mode: 0o600 })
      return run([
        service,
        operation,
        '--region',
        region,
        '--output',
        'json',
        '--cli-input-json',
        `file://${file}`,
      ])
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  }
}

/** What the CLI says when a secret has no value, or there is no such secret. */
export const isMissing = ({ message }) => message.includes('(ResourceNotFoundException)')

function run(args) {
  const { status, stdout, stderr, error } = spawnSync('aws', args, { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`aws ${args[0]} ${args[1]}: ${stderr.trim()}`)
  return stdout.trim() === '' ? {} : JSON.parse(stdout)
}
