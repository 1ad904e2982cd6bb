import { publicProcedure } from '../procedures.ts'
import { t } from '../trpc.ts'
import { confirmNewsletter } from './confirm-newsletter.ts'
import {
  confirmNewsletterOutput,
  newsletterLinkInput,
  subscribeNewsletterInput,
  subscribeNewsletterOutput,
  unsubscribeNewsletterOutput,
} from './newsletter.schema.ts'
import { subscribeNewsletter } from './subscribe-newsletter.ts'
import { unsubscribeNewsletter } from './unsubscribe-newsletter.ts'

export const customersRouter = t.router({
  subscribeNewsletter: publicProcedure
    .input(subscribeNewsletterInput)
    .output(subscribeNewsletterOutput)
    .mutation(({ ctx, input }) => subscribeNewsletter(ctx, input)),
  confirmNewsletter: publicProcedure
    .input(newsletterLinkInput)
    .output(confirmNewsletterOutput)
    .mutation(({ ctx, input }) => confirmNewsletter(ctx.services, input)),
  unsubscribeNewsletter: publicProcedure
    .input(newsletterLinkInput)
    .output(unsubscribeNewsletterOutput)
    .mutation(({ ctx, input }) => unsubscribeNewsletter(ctx.services, input)),
})
