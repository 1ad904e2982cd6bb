/** What scripts/stack/private-stack.mjs starts. */
export type Stack = {
  directory: string
  databaseUrl: (name: string) => string
  cacheUrl: string
  stateUrl: string
  appSecret: string
  // biome-ignore lint/suspicious/noExplicitAny: a plain JavaScript module of scripts/
  supervisor: any
}

/** What a bench is given to run on, and what was asked of it. */
export type Bench = {
  stack: Stack
  distDir: string
  chromiumPath: string | undefined
  isQuick: boolean
  only?: string[] | undefined
}
