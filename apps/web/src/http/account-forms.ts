import { pathWithin, withNext } from '../lib/path-within.ts'
import type { Form } from './form-route.ts'

const account = (form: Omit<Form, 'isPrivate'>): Form => ({ ...form, isPrivate: true })

/** Passwords are in no list of fields: they are typed again, never sent back. */
export const accountForms: Readonly<Record<string, Form>> = {
  '/register': account({
    fields: ['name', 'email'],
    submit: ({ identity }, field) =>
      identity.register({
        name: field('name') ?? '',
        email: field('email') ?? '',
        password: field('password') ?? '',
      }),
    done: '/register/check-inbox',
  }),
  '/verify-email': account({
    fields: ['token'],
    submit: ({ identity }, field) =>
      identity.verifyEmail({ token: field('token') ?? '', password: field('password') ?? '' }),
    done: (_field, result) => nextStep(result, null, '/account?opened=yes'),
  }),
  '/sign-in': account({
    fields: ['email', 'next'],
    submit: ({ identity }, field) =>
      identity.signIn({ email: field('email') ?? '', password: field('password') ?? '' }),
    done: (field, result) => nextStep(result, pathWithin(field('next')), '/account'),
  }),
  '/sign-in/second-factor': account({
    fields: ['next'],
    submit: ({ identity }, field) => identity.showCode({ code: field('code') ?? '' }),
    done: (field) => pathWithin(field('next')) ?? '/admin',
  }),
  '/sign-in/recovery-code': account({
    fields: ['next'],
    submit: ({ identity }, field) => identity.showRecoveryCode({ recoveryCode: field('recoveryCode') ?? '' }),
    done: (field, result) => nextStep(result, pathWithin(field('next')), '/admin'),
  }),
  '/sign-in/set-up': account({
    fields: ['next'],
    submit: ({ identity }, field) => identity.setUpSecondFactor({ code: field('code') ?? '' }),
    done: '/admin',
    shows: {
      path: '/sign-in/recovery-codes',
      values: (result, field) => ({
        codes: (result as { recoveryCodes: string[] }).recoveryCodes.join(' '),
        next: pathWithin(field('next')) ?? '/admin',
      }),
    },
  }),
  '/join': account({
    fields: ['token', 'name', 'email'],
    submit: ({ identity }, field) =>
      identity.acceptInvitation({
        token: field('token') ?? '',
        name: field('name') ?? '',
        password: field('password') ?? '',
        email: field('email') || undefined,
      }),
    done: (_field, result) => nextStep(result, null, '/admin'),
  }),
  '/sign-out': account({ fields: [], submit: ({ identity }) => identity.signOut(), done: '/' }),
  '/forgot-password': account({
    fields: ['email'],
    submit: ({ identity }, field) => identity.requestPasswordReset({ email: field('email') ?? '' }),
    done: '/forgot-password/check-inbox',
  }),
  '/reset-password': account({
    fields: ['token'],
    submit: ({ identity }, field) =>
      identity.resetPassword({ token: field('token') ?? '', password: field('password') ?? '' }),
    done: '/sign-in?changed=yes',
  }),
  '/account': account({
    fields: ['name', 'version'],
    submit: ({ account: own }, field) =>
      own.updateProfile({ name: field('name') ?? '', version: Number(field('version')) }),
    done: '/account?saved=yes',
  }),
  '/account/password': account({
    fields: [],
    submit: ({ account: own }, field) =>
      own.changePassword({
        currentPassword: field('currentPassword') ?? '',
        password: field('password') ?? '',
      }),
    done: '/account?changed=yes',
  }),
  '/account/google': account({
    page: '/account',
    fields: [],
    submit: ({ account: own }) => own.unlinkGoogle(),
    done: '/account?unlinked=yes',
  }),
  '/account/sessions': account({
    fields: [],
    submit: ({ account: own }, field) => {
      const sessionId = field('sessionId')
      return sessionId ? own.endSession({ sessionId }) : own.endOtherSessions()
    },
    done: '/account/sessions?ended=yes',
  }),
}

const STEPS: Record<string, string> = {
  SECOND_FACTOR: '/sign-in/second-factor',
  SECOND_FACTOR_SETUP: '/sign-in/set-up',
}

/** Staff may have a further step before them. */
function nextStep(result: unknown, next: string | null, otherwise: string): string {
  const step = STEPS[(result as { status: string }).status]
  return step ? withNext(step, next) : (next ?? otherwise)
}
