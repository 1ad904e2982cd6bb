import { type EmailProvider, ProviderError, type SmsProvider } from '../ports.ts'
import { createHttpSmsProvider } from './http-sms.ts'

export type ProvidersConfig = { smsHttp?: { url: string; token: string } | undefined }

/** Those who carry the messages, as configured. */
export function createProviders({ smsHttp }: ProvidersConfig): { email: EmailProvider; sms: SmsProvider } {
  const none = (name: string) => ({
    name,
    async send(): Promise<never> {
      throw new ProviderError('temporary', 'No provider is configured')
    },
    async close() {},
  })
  return {
    email: none('none'),
    sms: smsHttp ? createHttpSmsProvider({ ...smsHttp, timeoutMs: 10_000 }) : none('none'),
  }
}
