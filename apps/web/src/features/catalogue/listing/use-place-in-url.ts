import { useEffect } from 'react'

const SETTLED_MS = 300

/**
 * Keeps the first card in view named in the address, so that a refreshed or shared link leads back to it. At the top of
 * the list the address names none.
 */
export function usePlaceInUrl(grid: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(() => grid.current && namePlace(grid.current), SETTLED_MS)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [grid])
}

function namePlace(grid: HTMLElement): void {
  const anchor = grid.getBoundingClientRect().top >= 0 ? '' : firstInView(grid)
  const { pathname, search, hash } = window.location
  if (hash.slice(1) === anchor) return
  // Another place of the page, where a skip link led: it is not the list's to take away.
  if (anchor === '' && !Array.from(grid.children).some(({ id }) => id === hash.slice(1))) return
  window.history.replaceState(null, '', `${pathname}${search}${anchor && `#${anchor}`}`)
}

/** The first card of which the upper half is still to be seen. */
function firstInView(grid: HTMLElement): string {
  for (const card of grid.children) {
    const { top, height } = card.getBoundingClientRect()
    if (top + height / 2 > 0) return card.id
  }
  return ''
}
