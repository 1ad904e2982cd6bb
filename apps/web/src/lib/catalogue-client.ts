/** The catalogue's procedures in the browser. Their client is fetched with the first call: most pages are only read. */
export async function catalogueClient() {
  const { client } = await import('@/trpc/client')
  return client.catalogue
}
