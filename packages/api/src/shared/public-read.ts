import { type Address, addressOf, type Cached, type CacheEntry, cacheControl, manifest } from '@lomash/cache'
import { readerAt } from '@lomash/db'
import type { z } from 'zod'
import { DomainError, type ErrorCode } from '../errors.ts'
import type { Services } from '../services.ts'
import { type ReadKept, readKept } from './kept-context.ts'

export type ReadDependencies = Pick<Services, 'database' | 'cursorKey'> & {
  /** Epoch ms. */
  now: number
  /** What many loads need to know, from the cache or loaded; see KeptContext. */
  kept: ReadKept
}

type Manifest = typeof manifest
type SubjectOf<Name extends keyof Manifest> = Parameters<Manifest[Name]['key']>[0]

/** Something everybody may read; the exact bytes of its answer are kept. */
export type PublicRead<Input extends z.ZodType, Output extends z.ZodType> = {
  input: Input
  output: Output
  address(input: z.output<Input>): Address
  /** For an answer that came from the cache. */
  cacheControl(usableForSeconds: number): string
  /** `freshUntil` (epoch ms): when time itself makes the output wrong. A null output: there is no such thing. */
  load(
    dependencies: ReadDependencies,
    input: z.output<Input>,
  ): Promise<{
    output: z.input<Output> | null
    freshUntil: number | null
    /** Answers that came with it and will be asked for next. */
    also?: readonly { input: z.output<Input>; output: z.input<Output> }[]
  }>
  /** What is said of a null output, which is kept like any other. */
  absent?: { code: ErrorCode; message: string }
}

/** Declares a public read; its entry is named, so that its policy is looked up in the manifest. */
export function definePublicRead<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Name extends keyof Manifest,
>({
  entry: name,
  subject,
  ...read
}: Omit<PublicRead<Input, Output>, 'address' | 'cacheControl'> & {
  entry: Name
  subject(input: z.output<Input>): SubjectOf<Name>
}): PublicRead<Input, Output> {
  const entry = manifest[name] as CacheEntry<SubjectOf<Name>>
  return {
    ...read,
    address: (input) => addressOf(entry, subject(input)),
    cacheControl: (usableForSeconds) => cacheControl(entry, usableForSeconds),
  }
}

const ABSENT = answerOf('null')

/** As tRPC answers a query, to the byte. */
function answerOf(json: string): string {
  return `{"result":{"data":${json}}}`
}

/** The answer's bytes for an output: checked and serialised here and nowhere else. */
export function toAnswer<Output extends z.ZodType>(
  read: Pick<PublicRead<z.ZodType, Output>, 'output'>,
  output: z.input<Output> | null,
): string {
  if (output === null) return ABSENT
  const checked = read.output.safeParse(output)
  // Not the caller's mistake, so not a ZodError, which would be taken for one.
  if (!checked.success)
    throw new Error('A public read gave what its output forbids', { cause: checked.error })
  return answerOf(JSON.stringify(checked.data))
}

/**
 * The answer's bytes, from the cache or made.
 *
 * @throws DomainError as `absent` says, when there is no such thing
 */
export async function readAnswer<Input extends z.ZodType, Output extends z.ZodType>(
  services: Services,
  read: PublicRead<Input, Output>,
  input: z.output<Input>,
  address: Address = read.address(input),
): Promise<Cached> {
  const cached = await services.cache.read(address, async (position) => {
    const dependencies = await dependenciesAt(services, position)
    const { output, freshUntil, also = [] } = await read.load(dependencies, input)
    return {
      body: toAnswer(read, output),
      wrongAt: freshUntil,
      also: also.map((each) => ({ address: read.address(each.input), body: toAnswer(read, each.output) })),
    }
  })
  if (read.absent && cached.body.length === ABSENT.length && cached.body.toString() === ABSENT)
    throw new DomainError(read.absent.code, read.absent.message)
  return cached
}

/** What a load reads from. After a change it reads from the replica only when that has come so far. */
export async function dependenciesAt(services: Services, position: string | null): Promise<ReadDependencies> {
  const { database, cursorKey, clock } = services
  return {
    database: { ...database, replica: await readerAt(database, position) },
    cursorKey,
    now: clock(),
    kept: readKept(services),
  }
}

export async function readValue<Input extends z.ZodType, Output extends z.ZodType>(
  services: Services,
  read: PublicRead<Input, Output>,
  input: z.output<Input>,
): Promise<z.input<Output>> {
  return JSON.parse((await readAnswer(services, read, input)).body.toString()).result.data
}
