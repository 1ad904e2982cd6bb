// Runs as a process of its own beside a stack and outlives it: when the stack's parent dies without cleaning up
// (kill -9), the pipe on stdin closes and everything still listed is stopped, newest first.
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { stopRecord } from './process-records.mjs'

const records = []
const directories = []
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { add, remove, directory } = JSON.parse(line)
    if (add !== undefined) records.push(add)
    if (directory !== undefined) directories.push(directory)
    if (remove !== undefined) {
      const index = records.findIndex((record) => record.pid === remove)
      if (index !== -1) records.splice(index, 1)
    }
  })
  .on('close', async () => {
    for (const record of records.reverse()) await stopRecord(record)
    for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  })
