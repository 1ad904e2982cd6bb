/** `moderate` when a link is looked at, `conservative` when it is pressed: for pages that are made for one visitor. */
type Eagerness = 'moderate' | 'conservative'

const rulesFor = (eagerness: Eagerness) =>
  JSON.stringify({
    prefetch: [
      { where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/media/*' } }] }, eagerness },
    ],
  })

/** Pages are cached HTML: a browser that can fetches the one a shopper is about to open. */
export function SpeculationRules({ eagerness = 'moderate' }: { eagerness?: Eagerness }) {
  const rules = rulesFor(eagerness)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: rules }} />
}
