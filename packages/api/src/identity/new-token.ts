import { randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** 256 random bits, for whoever is to be known by them: 43 signs (`TOKEN` in sessions.ts). */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')
