import type { Form } from './form-route.ts'

/**
 * A link in a mail only shows a page with a button: scanners of mail follow every link, and must neither confirm nor end
 * anything. Mail programs end it with one request of their own (RFC 8058), to the address that stands in the mail's
 * List-Unsubscribe header.
 */
export const newsletterForms: Readonly<Record<string, Form>> = {
  '/newsletter': {
    fields: ['email'],
    submit: ({ customers }, field) =>
      customers.subscribeNewsletter({ email: field('email') ?? '', website: field('website') }),
    done: '/newsletter/check-inbox',
  },
  '/newsletter/confirm': {
    fields: ['token'],
    isPrivate: true,
    submit: ({ customers }, field) => customers.confirmNewsletter({ token: field('token') ?? '' }),
    done: '/newsletter/confirmed',
  },
  '/newsletter/unsubscribe': {
    fields: ['token'],
    isPrivate: true,
    submit: ({ customers }, field, query) =>
      customers.unsubscribeNewsletter({ token: field('token') ?? query.get('token') ?? '' }),
    done: '/newsletter/unsubscribed',
    isFromProgram: (field) => field('List-Unsubscribe') === 'One-Click',
  },
}
