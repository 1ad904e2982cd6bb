'use client'

import { FailedPage } from '@/components/failed-page'
import { fraunces, inter } from './fonts'
import './globals.css'

export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en-GB" className={`${inter.variable} ${fraunces.variable}`}>
      <body>
        <title>Something went wrong | Lomash Wood</title>
        <main>
          <FailedPage onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
