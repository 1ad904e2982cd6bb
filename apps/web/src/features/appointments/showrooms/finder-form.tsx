import { FIND_SHOWROOM_PATH } from '@/lib/shop-paths'
import type { Finding, useFinder } from './use-finder'

type FinderFormProps = Pick<ReturnType<typeof useFinder>, 'busy' | 'sendPostcode' | 'findNearMe'> & {
  problem: Finding['problem']
  /** What was typed, when it comes again. */
  postcode: string
}

export function FinderForm({ problem, postcode, busy, sendPostcode, findNearMe }: FinderFormProps) {
  const isWrong = problem?.isAboutPostcode ?? false
  return (
    // What is wrong is said in words of ours, beside the field.
    <form method="post" action={FIND_SHOWROOM_PATH} noValidate onSubmit={sendPostcode} className="max-w-140">
      <label htmlFor="postcode" className="mb-2 block font-[550]">
        Your postcode
      </label>
      <div aria-live="polite">
        {problem && (
          <p id="postcode-problem" className="mb-3 border-oak border-l-4 pl-3">
            {problem.message}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <input
          id="postcode"
          name="postcode"
          required
          autoComplete="postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={10}
          defaultValue={postcode}
          aria-invalid={isWrong || undefined}
          aria-describedby={problem ? 'postcode-problem' : 'postcode-hint'}
          className={`field w-full uppercase sm:w-44 ${isWrong ? 'border-ink' : ''}`}
        />
        <button type="submit" aria-disabled={busy !== null || undefined} className="button button-main">
          {busy === 'postcode' ? 'Finding …' : 'Find the nearest'}
        </button>
        <button
          type="button"
          onClick={findNearMe}
          aria-disabled={busy !== null || undefined}
          className="button button-plain hidden scripted:inline-flex"
        >
          {busy === 'place' ? 'Looking …' : 'Near me'}
        </button>
      </div>
      <p id="postcode-hint" className="mt-2 text-bark text-sm">
        The first half is enough, as in LS1. We use it for this list only and keep it nowhere.
      </p>
    </form>
  )
}
