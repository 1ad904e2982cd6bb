/** For an account that Google opened: its first password comes by a link, as a forgotten one does. */
export function FirstPassword({ email }: { email: string }) {
  return (
    <form method="post" action="/forgot-password" className="mt-8 grid max-w-[54ch] gap-6">
      <p>
        You sign in with Google and have no password yet. We send a link that sets one to {email}. It signs
        you out everywhere; after that you can sign in either way.
      </p>
      <input type="hidden" name="email" value={email} />
      <div>
        <button type="submit" className="button button-main">
          Send me the link
        </button>
      </div>
    </form>
  )
}
