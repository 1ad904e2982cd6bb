import { newsletterWording } from '@lomash/api'
import { NewsletterForm } from './newsletter-form'

/** The sign-up that every page ends with. */
export function NewsletterStrip() {
  return (
    <section
      aria-labelledby="newsletter-title"
      className="newsletter-strip page grid gap-x-14 gap-y-7 pt-14 lg:grid-cols-12 lg:pt-20"
    >
      <div className="lg:col-span-5">
        <h2 id="newsletter-title" className="display text-3xl">
          A letter from the workshop
        </h2>
        <p className="mt-3 max-w-[52ch] text-bark">{newsletterWording.text}</p>
      </div>
      <div className="lg:col-span-6 lg:col-start-7 lg:pt-1">
        <NewsletterForm place="footer" />
      </div>
    </section>
  )
}
