import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  appointmentsStage,
  insertProducts,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '@lomash/api/testing'
import { type OriginLog, watchOrigin } from './origin-log.ts'
import { openTestServer, readUrl, type TestServer } from './test-server.ts'
import { type Edge, type EdgeKind, startVarnish } from './varnish.ts'

export const PRODUCTS = Array.from({ length: 25 }, (_, n) => `luna-${n + 1}`)
export const PICTURES = Array.from({ length: 5 }, (_, n) => `/media/picture${n}-300.webp`)

export type Stage = {
  api: TestApi
  server: TestServer
  edge: Edge
  /** What came through to the web process. */
  log: OriginLog
  close(): Promise<void>
}

/** The web process's routes on real stores, with products and pictures, and a Varnish of that kind before it. */
export async function openBehindVarnish(kind: EdgeKind, render: RequestListener): Promise<Stage> {
  const api = await openTestApi({ isCached: true, now: new Date() })
  const mediaDirectory = mkdtempSync(join(tmpdir(), 'lomash-pictures-'))
  for (const path of PICTURES) writeFileSync(join(mediaDirectory, path.slice('/media/'.length)), path)
  await insertProducts(
    api.database,
    await insertVocabulary(api.database),
    PRODUCTS.map((slug) => ({ slug })),
  )
  await appointmentsStage(api).showroom(1, { slug: 'leeds' })
  const server = await openTestServer(api, { render, mediaDirectory })
  const log = watchOrigin(server.port)
  const edge = await startVarnish(kind, server.port)
  return {
    api,
    server,
    edge,
    log,
    async close() {
      await edge.stop()
      log.close()
      server.close()
      rmSync(mediaDirectory, { recursive: true })
      await api.close()
    },
  }
}

/** The path of a public read, without an origin. */
export const readPath = (procedure: string, input: object = {}) => readUrl('', procedure, input)

export type Answer = { status: number; headers: Headers; body: string; edge: string }

/** What a visitor gets; `edge` is Hit, Stale or Miss. */
export async function ask(origin: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(origin + path, { redirect: 'manual', ...init })
  const edge = response.headers.get('x-cache')?.match(/^(\w+) from the edge$/)?.[1] ?? ''
  return { status: response.status, headers: response.headers, body: await response.text(), edge }
}
