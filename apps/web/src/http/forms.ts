import type { GoogleSignIn } from '@lomash/api'
import { accountForms } from './account-forms.ts'
import { appointmentsForms } from './appointments-forms.ts'
import type { Form } from './form-route.ts'
import { googleForms } from './google-forms.ts'
import { manageForms } from './manage-forms.ts'
import { newsletterForms } from './newsletter-forms.ts'
import { showroomForms } from './showroom-forms.ts'

/** Every form of the storefront, by the path it is sent to. */
export const formsWith = (google: GoogleSignIn | null): Readonly<Record<string, Form>> => ({
  ...newsletterForms,
  ...accountForms,
  ...googleForms(google),
  ...appointmentsForms,
  ...manageForms,
  ...showroomForms,
})
