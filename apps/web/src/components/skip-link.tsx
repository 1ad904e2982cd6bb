export function SkipLink() {
  return (
    <a
      href="#main"
      className="button button-main absolute top-2 left-2 z-50 -translate-y-24 focus-visible:translate-y-0"
    >
      Skip to content
    </a>
  )
}
