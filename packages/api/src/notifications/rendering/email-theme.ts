/** The brand's colours, by day and by night. */
export const day = {
  ink: '#1F1B16',
  quiet: '#5F564A',
  paper: '#FBF8F3',
  linen: '#F1EBE1',
  sand: '#DDD2C2',
  forest: '#2F4A3C',
}

export const serif = "Fraunces, 'Iowan Old Style', Georgia, 'Times New Roman', serif"
export const sans = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/**
 * Clients that know the preference take these over what stands in the elements; the rest keep the day, or turn colours about
 * themselves.
 */
export const nightStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 479px) {
    .sheet { padding: 28px 24px 12px !important; }
    .title { font-size: 26px !important; }
    .button { display: block !important; text-align: center !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #14110E !important; }
    .sheet { background-color: #1F1B16 !important; border-color: #C5D6CA #3A332B #3A332B !important; }
    .ink, .title, .link { color: #F1EBE1 !important; }
    .quiet { color: #B8AC9A !important; }
    .mark { color: #C5D6CA !important; }
    .line { border-color: #3A332B !important; }
    .button { background-color: #C5D6CA !important; color: #1F1B16 !important; }
  }`
