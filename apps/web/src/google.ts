import { connectGoogle, type GoogleSignIn } from '@lomash/api'
import { createGoogleAttempts } from '@lomash/cache'
import type { Env } from './env.ts'

export const GOOGLE_CALLBACK = '/sign-in/google/callback'

/** Signing in with Google, when it is set up; null: it is not offered. Nothing is asked of Google yet. */
export function openGoogle(env: Env, redis: Parameters<typeof createGoogleAttempts>[0]): GoogleSignIn | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_ISSUER: issuer } = env
  if (clientId === undefined || clientSecret === undefined) return null
  const redirectUri = new URL(GOOGLE_CALLBACK, env.PUBLIC_URL).href
  return {
    provider: connectGoogle({ issuer, clientId, clientSecret, redirectUri }),
    attempts: createGoogleAttempts(redis),
  }
}
