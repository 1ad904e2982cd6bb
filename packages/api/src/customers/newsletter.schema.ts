import { z } from 'zod'
import { emailAddress } from '../shared/email-address.schema.ts'

export const subscribeNewsletterInput = z.object({
  email: emailAddress,
  /** People never see this field; what fills it in is a program. */
  website: z.string().optional(),
})
/** The same whoever asks and whatever we know of the address. */
export const subscribeNewsletterOutput = z.object({ status: z.literal('CHECK_INBOX') })

/** From the link in a message. */
export const newsletterLinkInput = z.object({ token: z.string() })
export const confirmNewsletterOutput = z.object({ status: z.literal('CONFIRMED') })
export const unsubscribeNewsletterOutput = z.object({ status: z.literal('UNSUBSCRIBED') })

export type SubscribeNewsletterInput = z.output<typeof subscribeNewsletterInput>
export type SubscribeNewsletterOutput = z.output<typeof subscribeNewsletterOutput>
export type NewsletterLinkInput = z.output<typeof newsletterLinkInput>
export type ConfirmNewsletterOutput = z.output<typeof confirmNewsletterOutput>
export type UnsubscribeNewsletterOutput = z.output<typeof unsubscribeNewsletterOutput>
