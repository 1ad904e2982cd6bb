import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { nodeModules } from './paths.mjs'
import { freePort } from './ports.mjs'
import { step } from './progress.mjs'
import { node } from './run.mjs'
import { describeExit } from './supervisor.mjs'

const program = join(nodeModules, 'maildev', 'bin', 'maildev')
const startTimeoutMs = 60_000
const pollMs = 50

/**
 * A real SMTP server that keeps every mail and shows it on a page; nothing leaves this machine.
 * @param {{ supervisor: any, directory: string, onExit?: (error: Error) => void }} options mails stay in `directory`
 * @returns {Promise<{ url: string, settings: Record<string, string> }>} its page, and the settings by which mail gets there
 */
export async function startMaildev({ supervisor, directory, onExit }) {
  mkdirSync(directory, { recursive: true })
  const [smtp, web] = [await freePort(), await freePort()]
  const loopback = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1']
  const ports = ['--smtp', String(smtp), '--web', String(web)]
  const [command, args] = node(program, ...loopback, ...ports, '--mail-directory', directory, '--silent')
  await step('Starting the inbox', async () => {
    const server = supervisor.start('maildev', command, args, {
      signal: 'SIGTERM',
      patienceMs: 5_000,
      onExit,
    })
    const deadline = Date.now() + startTimeoutMs
    while (!(await answers(web))) {
      if (server.exit !== undefined) throw describeExit(server)
      if (Date.now() > deadline)
        throw new Failure(`The inbox is not ready after a minute; see ${server.logPath}`)
      await sleep(pollMs)
    }
  })
  return {
    url: `http://localhost:${web}`,
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      MAIL_FROM: 'Lomash Wood <hello@lomashwood.example>',
    },
  }
}

async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
