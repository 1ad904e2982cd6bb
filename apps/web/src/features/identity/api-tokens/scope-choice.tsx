type ScopeChoiceProps<Scope extends string> = {
  scopes: readonly Scope[]
  chosen: readonly Scope[]
  problem: string | undefined
  onChange: (chosen: readonly Scope[]) => void
}

/** What a token may do: those of its maker's permissions that a token can carry. */
export function ScopeChoice<Scope extends string>(props: ScopeChoiceProps<Scope>) {
  const { scopes, chosen, problem, onChange } = props
  return (
    <fieldset
      name="scopes"
      tabIndex={-1}
      aria-describedby={problem && 'token-scopes-problem'}
      className="outline-offset-4"
    >
      <legend className="mb-1 font-[550]">What it may do</legend>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        {scopes.map((scope) => (
          <label key={scope} className="flex min-h-8 items-center gap-2 coarse:min-h-11">
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
              }
              className="size-4 accent-forest"
            />
            {scope}
          </label>
        ))}
      </div>
      {problem && (
        <p id="token-scopes-problem" className="text-madder text-xs">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
