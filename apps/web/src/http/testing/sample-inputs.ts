import { publicReads } from '@lomash/api'

/** Inputs of those public reads that want one. */
const SAMPLES: Record<string, (slug: string) => object> = {
  'appointments.getShowroom': () => ({ slug: 'leeds' }),
  'catalogue.getProduct': (slug) => ({ slug }),
  'catalogue.listCards': (slug) => ({ slugs: [slug] }),
}

/**
 * An input that the public read takes.
 *
 * @throws when the read is new and wants one that is not among the samples
 */
export function sampleInput(path: string, slug: string): object {
  const input = SAMPLES[path]?.(slug) ?? {}
  if (publicReads.get(path)?.input.safeParse(input).success) return input
  throw new Error(`${path} wants an input: add one to SAMPLES in ${import.meta.filename}`)
}
