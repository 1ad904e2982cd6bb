const MAX_LENGTH = 500

/** What is never to stand in a table or a log: credentials, and the addresses and numbers of people. */
const SECRETS: [RegExp, string][] = [
  [/\/\/[^\s@]+@/g, '//…@'],
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 …'],
  [/[^\s<>"'(),;:/…]+@[^\s<>"'(),;:]+/g, '…@…'],
  [/\+?\d[\d ()-]{8,}\d/g, '…'],
]

/** An error as it is kept with its job: one short line without secrets. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  // Prisma quotes the program around the call; what happened is the last line.
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const told = isPrisma(error) ? (lines.at(-1) ?? '') : lines.join(' ')
  const clean = SECRETS.reduce((kept, [pattern, by]) => kept.replace(pattern, by), told)
  return clean.replaceAll('\u0000', '').trim().slice(0, MAX_LENGTH) || 'It failed without saying why'
}

function isPrisma(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('PrismaClient')
}
