import { type ComponentType, useCallback, useState } from 'react'

/** A component that is fetched when it is first asked for; null until it is there. */
export function useLazyComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
): [Component: ComponentType<Props> | null, ask: () => void] {
  const [Component, setComponent] = useState<ComponentType<Props> | null>(null)
  const ask = useCallback(() => {
    load().then((loaded) => setComponent(() => loaded))
  }, [load])
  return [Component, ask]
}
