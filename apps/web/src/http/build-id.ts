import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Next's name for the build in use; in development there is none. */
export function readBuildId(directory: string, distDirectory: string): string {
  try {
    return readFileSync(join(directory, distDirectory, 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'development'
  }
}
