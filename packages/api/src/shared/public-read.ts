import { type Cached, type CacheEntry, manifest } from '@lomash/cache'
import type { z } from 'zod'
import type { Services } from '../services.ts'

export type ReadDependencies = Pick<Services, 'database' | 'cursorKey'> & { now: number }

/** Something everybody may read and that is cached as the text it is sent as. */
export type PublicRead<Input extends z.ZodType, Output extends z.ZodType> = {
  input: Input
  output: Output
  entry: CacheEntry<never[]>
  key(input: z.output<Input>): string
  /** `freshUntil` (epoch ms): when time itself makes the output wrong. */
  load(
    dependencies: ReadDependencies,
    input: z.output<Input>,
  ): Promise<{ output: z.input<Output>; freshUntil: number | null }>
}

/** Declares a public read; the entry is named so that its policy is looked up in the manifest. */
export function definePublicRead<Input extends z.ZodType, Output extends z.ZodType>(
  read: Omit<PublicRead<Input, Output>, 'entry'> & { entry: keyof typeof manifest },
): PublicRead<Input, Output> {
  return { ...read, entry: manifest[read.entry] as CacheEntry<never[]> }
}

/** The output as JSON text: from the cache, or loaded, checked and serialised once. */
export function readText<Input extends z.ZodType, Output extends z.ZodType>(
  services: Services,
  read: PublicRead<Input, Output>,
  input: z.output<Input>,
): Promise<Cached> {
  return services.cache.read(read.entry, read.key(input), async () => {
    const { database, cursorKey, clock } = services
    const { output, freshUntil } = await read.load({ database, cursorKey, now: clock() }, input)
    const checked = read.output.safeParse(output)
    // Not the caller's mistake, so not a ZodError, which would be taken for one.
    if (!checked.success)
      throw new Error('A public read gave what its output forbids', { cause: checked.error })
    return { text: JSON.stringify(checked.data), freshUntil }
  })
}

export async function readValue<Input extends z.ZodType, Output extends z.ZodType>(
  services: Services,
  read: PublicRead<Input, Output>,
  input: z.output<Input>,
): Promise<z.input<Output>> {
  return JSON.parse((await readText(services, read, input)).text)
}
