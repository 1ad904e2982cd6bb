/** The customers' procedures in the browser; their client is fetched with the first call. */
export async function customersClient() {
  const { client } = await import('@/trpc/client')
  return client.customers
}
