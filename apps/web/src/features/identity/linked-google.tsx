import { PlainLink } from './account-page'

type SignInMethods = { hasPassword: boolean; isGoogleLinked: boolean }

/** That Google opens the account, and the end of that, when there is another way in. */
export function LinkedGoogle({ hasPassword, isGoogleLinked }: SignInMethods) {
  if (!isGoogleLinked) return null
  return (
    <section aria-labelledby="google" className="mt-12 max-w-[44rem] border-linen border-t pt-6">
      <h2 id="google" className="font-[550] text-lg">
        Sign-in with Google
      </h2>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-[54ch] text-bark">
          Your Google account is linked: it opens this one.{' '}
          {!hasPassword && (
            <>
              To unlink it, <PlainLink href="/account/password">set a password</PlainLink> first.
            </>
          )}
        </p>
        {hasPassword && (
          <form method="post" action="/account/google">
            <button type="submit" className="button button-plain">
              Unlink Google
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
