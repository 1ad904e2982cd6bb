import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, '../../../../../infra/modules/cdn/behaviours.json')

/** What CloudFront keeps of us for a minute, as Terraform reads it. */
const { cachedReads, cachedPages } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  cachedReads: string[]
  cachedPages: string[]
}
export const behaviours = { cachedReads, cachedPages }

/** What CloudFront's path patterns match, as one expression over a path without its query. */
const expressionOf = (patterns: readonly string[]) => patterns.map(toExpression).join('|')

const toExpression = (pattern: string) =>
  pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('?', '[^?]')
    .replaceAll('*', '[^?]*')

export function isCached(patterns: readonly string[], path: string): boolean {
  return new RegExp(`^(${expressionOf(patterns)})$`).test(path)
}

/** The same for Varnish: what those behaviours match is marked. cloudfront.vcl does the rest. */
export function behavioursInVcl(): string {
  const kept = expressionOf([...cachedReads, ...cachedPages])
  return [
    'sub match_behaviour {',
    '  unset req.http.x-behaviour;',
    '  if (req.url ~ "^/(media|_next/static)/") {',
    '    set req.http.x-behaviour = "immutable";',
    `  } elsif (req.url ~ {"^(${kept})([?]|$)"}) {`,
    '    set req.http.x-behaviour = "shared";',
    '  }',
    '}',
  ].join('\n')
}
