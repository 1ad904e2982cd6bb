import type { NotificationChannel } from '@lomash/db'
import type { MailedLink } from '../../shared/mailed-links.ts'
import type { Topic } from '../topics.ts'
import { bookingTemplates } from './booking-templates.ts'
import type { TemplateContent } from './template.schema.ts'

/**
 * `path`: an address within the shop, which the sender makes whole. `link`: what such an address is about, of which the sender makes
 * one. Each with an example for the preview.
 */
type Variable = { example: string } & ({ kind: 'text' | 'path' } | { kind: 'link'; link: MailedLink })

export type Template = {
  channel: NotificationChannel
  topic: Topic
  /** For staff: when it is sent. */
  purpose: string
  /** Sent even to who has opted out of the topic: it answers what they just asked of us. */
  isAnswer?: boolean
  /** Every variable that may be used. */
  variables: Record<string, Variable>
  /** What holds until staff change it. */
  content: TemplateContent
}

/** Every message we send. Keys are kept: messages and staff's versions of templates carry them. */
export const templates = {
  'newsletter-confirm': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Asks somebody who signed up for the newsletter to confirm it',
    isAnswer: true,
    variables: { confirmPath: { kind: 'path', example: '/newsletter/confirm?token=example' } },
    content: {
      subject: 'Please confirm your newsletter',
      blocks: [
        { kind: 'heading', text: 'One more step' },
        {
          kind: 'text',
          text: 'Somebody, we hope you, asked us to send the Lomash Wood newsletter to this address: new ranges, sales and rooms worth a look, about once a month.',
        },
        { kind: 'button', text: 'Confirm my newsletter', link: 'confirmPath' },
        {
          kind: 'note',
          text: 'The button works for three days. If it was not you, do nothing: you will not hear from us again.',
        },
      ],
    },
  },
  'newsletter-welcome': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Welcomes somebody who has confirmed the newsletter',
    variables: {
      kitchensPath: { kind: 'path', example: '/kitchens' },
      unsubscribePath: { kind: 'path', example: '/newsletter/unsubscribe?token=example' },
    },
    content: {
      subject: 'You are on the list',
      blocks: [
        { kind: 'heading', text: 'Thank you, that is confirmed' },
        {
          kind: 'text',
          text: 'About once a month we will send you new ranges, sales before they open, and rooms worth a look.',
        },
        { kind: 'button', text: 'See our kitchens', link: 'kitchensPath' },
        { kind: 'note', text: 'Had enough? One click at the foot of any of these emails ends it.' },
      ],
    },
  },
  'newsletter-already-subscribed': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Tells somebody who signed up again that they get the newsletter already',
    variables: { unsubscribePath: { kind: 'path', example: '/newsletter/unsubscribe?token=example' } },
    content: {
      subject: 'You already get our newsletter',
      blocks: [
        { kind: 'heading', text: 'You are on the list already' },
        {
          kind: 'text',
          text: 'Somebody, we think you, signed this address up for our newsletter once more. There is nothing to do: it stays as it is.',
        },
        { kind: 'note', text: 'Had enough? One click at the foot of any of these emails ends it.' },
      ],
    },
  },
  'verify-email': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Asks somebody who registered to show that the address is theirs',
    variables: { verifyPath: { kind: 'link', link: 'verify-email', example: '/verify-email?token=example' } },
    content: {
      subject: 'Please confirm your email address',
      blocks: [
        { kind: 'heading', text: 'One more step' },
        {
          kind: 'text',
          text: 'Thank you for opening an account with us. Please confirm that this address is yours.',
        },
        { kind: 'button', text: 'Confirm my address', link: 'verifyPath' },
        {
          kind: 'note',
          text: 'The button works for a day. If it was not you, do nothing: the account stays closed.',
        },
      ],
    },
  },
  'account-exists': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Tells somebody who registered again that they have an account',
    variables: {
      resetPath: { kind: 'link', link: 'reset-password', example: '/reset-password?token=example' },
    },
    content: {
      subject: 'You already have an account',
      blocks: [
        { kind: 'heading', text: 'You are with us already' },
        {
          kind: 'text',
          text: 'Somebody, we think you, tried to open an account with this address. There is one already, so sign in with it. If you no longer know the password, set a new one.',
        },
        { kind: 'button', text: 'Set a new password', link: 'resetPath' },
        {
          kind: 'note',
          text: 'The button works for an hour. If it was not you, do nothing: nothing has changed.',
        },
      ],
    },
  },
  'account-closed': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Tells somebody whose account we have closed that it is',
    variables: {},
    content: {
      subject: 'Your account is closed',
      blocks: [
        { kind: 'heading', text: 'Your account is closed' },
        {
          kind: 'text',
          text: 'Somebody, we think you, wanted to use the account with this address. It has been closed, and cannot be signed in to. If you think that is a mistake, call us or come to a showroom.',
        },
        { kind: 'note', text: 'If it was not you, do nothing: nothing has changed.' },
      ],
    },
  },
  'staff-invitation': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Asks somebody to join the staff',
    variables: {
      inviterName: { kind: 'text', example: 'Olivia Owner' },
      role: { kind: 'text', example: 'consultant' },
      joinPath: { kind: 'link', link: 'join', example: '/join?token=example' },
    },
    content: {
      subject: 'Join Lomash Wood',
      blocks: [
        { kind: 'heading', text: 'Join us' },
        {
          kind: 'text',
          text: '{{inviterName}} invites you to the staff of Lomash Wood, as {{role}}. You choose a password, and set up an app on your telephone that shows a code whenever you sign in.',
        },
        { kind: 'button', text: 'Join the staff', link: 'joinPath' },
        {
          kind: 'note',
          text: 'The button works for seven days, once. If you did not expect this, do nothing.',
        },
      ],
    },
  },
  'reset-password': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Lets somebody set a new password',
    variables: {
      resetPath: { kind: 'link', link: 'reset-password', example: '/reset-password?token=example' },
    },
    content: {
      subject: 'Set a new password',
      blocks: [
        { kind: 'heading', text: 'Set a new password' },
        { kind: 'text', text: 'Somebody, we hope you, asked for a new password for this address.' },
        { kind: 'button', text: 'Set a new password', link: 'resetPath' },
        {
          kind: 'note',
          text: 'The button works once and for an hour. If it was not you, do nothing: nothing has changed.',
        },
      ],
    },
  },
  'no-account': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Tells somebody who asked for a new password that there is no account',
    variables: { registerPath: { kind: 'path', example: '/register' } },
    content: {
      subject: 'There is no account with this address',
      blocks: [
        { kind: 'heading', text: 'We do not know this address' },
        {
          kind: 'text',
          text: 'Somebody, we think you, asked for a new password for this address, and we have no account with it. Perhaps you used another address.',
        },
        { kind: 'button', text: 'Open an account', link: 'registerPath' },
        { kind: 'note', text: 'If it was not you, do nothing.' },
      ],
    },
  },
  'password-changed': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Tells somebody that their password was changed',
    variables: { resetPath: { kind: 'path', example: '/forgot-password' } },
    content: {
      subject: 'Your password was changed',
      blocks: [
        { kind: 'heading', text: 'Your password was changed' },
        { kind: 'text', text: 'It was changed just now, and you were signed out on all other devices.' },
        { kind: 'note', text: 'If it was not you, set a new password at once.' },
        { kind: 'button', text: 'Set a new password', link: 'resetPath' },
      ],
    },
  },
  'google-linked': {
    channel: 'EMAIL',
    topic: 'account',
    purpose: 'Tells somebody with an account that it can be signed in to with Google',
    variables: { accountPath: { kind: 'path', example: '/account' } },
    content: {
      subject: 'You can now sign in with Google',
      blocks: [
        { kind: 'heading', text: 'You can now sign in with Google' },
        {
          kind: 'text',
          text: 'Somebody, we hope you, signed in to your account with the Google account of this address. From now on that works beside your password.',
        },
        { kind: 'button', text: 'See how you sign in', link: 'accountPath' },
        {
          kind: 'note',
          text: 'If it was not you, look after your Google account first. Then set a new password with us and unlink Google.',
        },
      ],
    },
  },
  'email-check': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Lets staff check that emails arrive, and how they look',
    variables: { requestedBy: { kind: 'text', example: 'Amara Osei' } },
    content: {
      subject: 'Emails from Lomash Wood arrive',
      blocks: [
        { kind: 'heading', text: 'This email arrived' },
        {
          kind: 'text',
          text: '{{requestedBy}} sent it from the admin to see whether emails reach you. There is nothing to do.',
        },
      ],
    },
  },
  'sms-check': {
    channel: 'SMS',
    topic: 'team',
    purpose: 'Lets staff check that text messages arrive',
    variables: { requestedBy: { kind: 'text', example: 'Amara Osei' } },
    content: {
      subject: '',
      blocks: [{ kind: 'text', text: 'Lomash Wood: this is a test sent by {{requestedBy}}. Nothing to do.' }],
    },
  },
  ...bookingTemplates,
} as const satisfies Record<string, Template>

type Templates = typeof templates
type TemplateKey = keyof Templates
type KeyOf<Channel extends NotificationChannel> = {
  [Key in TemplateKey]: Templates[Key]['channel'] extends Channel ? Key : never
}[TemplateKey]
export type EmailTemplateKey = KeyOf<'EMAIL'>
export type SmsTemplateKey = KeyOf<'SMS'>
export type TemplateVariables<Key extends TemplateKey> = Record<keyof Templates[Key]['variables'], string>

/** The template of that key, if this version of the program has it. */
export function findTemplate(key: string): Template | null {
  return Object.hasOwn(templates, key) ? templates[key as TemplateKey] : null
}

export const isAddress = (variable: Variable | undefined): boolean =>
  variable !== undefined && variable.kind !== 'text'
