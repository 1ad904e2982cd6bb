import type { ReactNode } from 'react'
import { type BookingChoice, bookPath } from '@/lib/appointments/booking-choice'
import type { BOOK_PATHS } from '@/lib/shop-paths'
import { Progress } from './progress'
import { type Chosen, Summary } from './summary'

export type Step = keyof typeof BOOK_PATHS

type BookingFrameProps = {
  step: Step
  choice: BookingChoice
  title: string
  lead?: ReactNode
  chosen: Chosen
  children: ReactNode
}

/** One question of the way to an appointment: how far one is, what was chosen so far, and the question. */
export function BookingFrame({ step, choice, title, lead, chosen, children }: BookingFrameProps) {
  return (
    <div className="booking-page page pt-6 pb-16 lg:pt-10 lg:pb-28">
      <Progress step={step} hrefOf={(each) => bookPath(each, choice)} />
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:mt-14 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="lg:order-last">
          <Summary chosen={chosen} choice={choice} step={step} />
        </div>
        <div className="min-w-0">
          <h1 className="display text-4xl">{title}</h1>
          {lead && <p className="mt-4 max-w-[56ch] text-pretty text-bark text-lg">{lead}</p>}
          {children}
        </div>
      </div>
    </div>
  )
}
