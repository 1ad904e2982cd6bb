const rules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/media/*' } }] },
      eagerness: 'moderate',
    },
  ],
})

/** Pages are cached HTML: a browser that can fetches the one a shopper is about to open. */
export function SpeculationRules() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: rules }} />
}
