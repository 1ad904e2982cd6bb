/** What a page that could not be made shows: what to do, never why. */
export function FailedPage({ onRetry }: { onRetry?: () => void }) {
  return (
    <div className="page section">
      <h1 className="display text-5xl">Something went wrong on our side.</h1>
      <p className="mt-5 max-w-prose text-lg">
        Nothing you chose is lost: it is in the address of this page. Reload it to try again; if it goes on,
        come back in a few minutes.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        {onRetry && (
          <button type="button" onClick={onRetry} className="button button-main">
            Try again
          </button>
        )}
        <a href="/" className="button button-plain">
          Go to the start page
        </a>
      </div>
    </div>
  )
}
