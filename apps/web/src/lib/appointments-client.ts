/** The appointments' procedures in the browser; their client is fetched with the first call. */
export async function appointmentsClient() {
  const { client } = await import('@/trpc/client')
  return client.appointments
}
