import { parentPort, workerData } from 'node:worker_threads'
import { type Summary, summarise } from '../measure/answers.ts'
import { type Asked, askAtConstantRate } from '../measure/constant-rate.ts'

export type FloodTask = { origin: string; requestsPerSecond: number; seconds: number }
export type FloodOutcome = Summary

const task = workerData as FloodTask
let count = 0

/** All of one client, each as somebody else, with a password that is wrong. */
function wrongSignIn(): Asked {
  return {
    kind: 'sign-in',
    path: '/api/trpc/identity.signIn',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.1' },
    body: JSON.stringify({ email: `eve-${++count}@example.co.uk`, password: 'not the password of Eve' }),
  }
}

const outcome: FloodOutcome = summarise(await askAtConstantRate({ ...task, next: wrongSignIn }))
parentPort?.postMessage(outcome)
