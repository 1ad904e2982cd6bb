import { z } from 'zod'
import { reason } from '../../shared/reason.schema.ts'
import { password } from '../identity.schema.ts'

const code = z
  .string('Enter the six digits')
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits your app shows'))
const recoveryCode = z
  .string('Enter a recovery code')
  .trim()
  .min(1, 'Enter a recovery code')
  .max(40, 'A recovery code has sixteen letters and digits')

export const codeInput = z.object({ code })
export const recoveryCodeInput = z.object({ recoveryCode })
export const ownFactorInput = z.object({ password, code })
export const resetSecondFactorInput = z.object({ userId: z.uuid(), reason })

export const challengeOutput = z.object({
  name: z.string(),
  /** Null for who has set up their second factor. */
  setUp: z
    .object({
      email: z.string(),
      /** In groups, to be typed. */
      secret: z.string(),
      /** The same as a picture: an SVG document. */
      qrSvg: z.string(),
    })
    .nullable(),
})
/** Shown now, and never again. */
export const recoveryCodesOutput = z.object({ recoveryCodes: z.array(z.string()) })

export type CodeInput = z.output<typeof codeInput>
export type RecoveryCodeInput = z.output<typeof recoveryCodeInput>
export type OwnFactorInput = z.output<typeof ownFactorInput>
export type ResetSecondFactorInput = z.output<typeof resetSecondFactorInput>
export type ChallengeOutput = z.output<typeof challengeOutput>
export type RecoveryCodesOutput = z.output<typeof recoveryCodesOutput>
