import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fraunces, inter } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Lomash Wood: fitted kitchens and bedrooms', template: '%s | Lomash Wood' },
  description: 'Fitted kitchens and bedrooms, made to the millimetre and priced in plain sight.',
  applicationName: 'Lomash Wood',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { themeColor: '#fbf8f3', width: 'device-width', initialScale: 1 }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={`${inter.variable} ${fraunces.variable}`}>
      <body>{children}</body>
    </html>
  )
}
