import { Picture } from '@/components/picture'

/** One large picture, one sentence, two actions. */
export function HomeHero({ imageKey }: { imageKey: string }) {
  return (
    <section aria-label="Lomash Wood" className="relative">
      <Picture
        imageKey={imageKey}
        alt=""
        sizes="(min-width: 40rem) 100vw, 71vw"
        isMain
        className="aspect-4/3 w-full sm:aspect-2/1 lg:aspect-auto object-[50%_35%] lg:h-[min(48rem,72vh)] lg:min-h-[30rem]"
      />
      <div className="page lg:-mt-72 lg:relative">
        <div className="py-9 lg:max-w-[41rem] lg:bg-paper lg:px-14 lg:pt-12 lg:pb-0 lg:-ml-14">
          <h1 className="display text-5xl">Made to the millimetre, priced in plain sight.</h1>
          <p className="mt-5 max-w-[46ch] text-bark text-lg">
            Fitted kitchens and bedrooms, built to order in the UK. Every picture is in a colour you can
            choose, and every price says what it covers.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <a href="/kitchens" className="button button-main">
              See kitchens
            </a>
            <a href="/bedrooms" className="button button-plain">
              See bedrooms
            </a>
          </div>
        </div>
      </div>
    </section>
  )
}
