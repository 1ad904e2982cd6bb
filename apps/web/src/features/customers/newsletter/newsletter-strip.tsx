import { newsletterWording } from '@lomash/api'
import { NewsletterForm } from './newsletter-form'

/** The sign-up that every page ends with. */
export function NewsletterStrip() {
  return (
    <section aria-labelledby="newsletter-title" className="newsletter-strip page pt-14 lg:pt-20">
      <div className="grid gap-x-10 gap-y-7 border-sand border-b pb-14 lg:grid-cols-[2fr_1fr_1fr] lg:pb-20">
        <div>
          <h2 id="newsletter-title" className="display text-3xl">
            A letter from the workshop
          </h2>
          <p className="mt-3 max-w-[52ch] text-pretty text-bark">{newsletterWording.text}</p>
        </div>
        <div className="lg:col-span-2 lg:pt-1">
          <NewsletterForm place="footer" />
        </div>
      </div>
    </section>
  )
}
