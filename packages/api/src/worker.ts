/** What only the worker process uses: the web process never loads what sends. */
export { isJobName, type JobName, type JobPayload, jobs } from './jobs/catalogue.ts'
export type { JobDefinition } from './jobs/job-definition.ts'
export { Deferral, type JobRun, PermanentFailure, TemporaryFailure } from './jobs/job-run.ts'
export { NUDGE_CHANNEL } from './jobs/nudge.ts'
export { type QueueName, queueNames, queues } from './jobs/queues.ts'
export type { DeliveryEnv } from './notifications/delivery-env.schema.ts'
export { deliveryEnv } from './notifications/delivery-env.schema.ts'
export type { DeliveryServices } from './notifications/delivery-services.ts'
export {
  type EmailProvider,
  type EmailToSend,
  ProviderError,
  type SmsProvider,
  type SmsToSend,
} from './notifications/ports.ts'
export { createProviders } from './notifications/providers/create-providers.ts'
export { sendEmail } from './notifications/send-email.ts'
export { sendSms } from './notifications/send-sms.ts'
export { trimNotifications } from './notifications/trim-notifications.ts'
