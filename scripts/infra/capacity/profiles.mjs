/**
 * The four events of the founding document's traffic model, what it says of them, and how they come about. Requests a second are
 * those that reach CloudFront; where the document does not say that most are answered there, none is counted as such, which is the bad case:
 * nothing was kept yet.
 * @typedef {{ name: string, baseRps: number, peakRps: number, rampMinutes: number, holdMinutes: number, edgeShare: number,
 *   announced: boolean, visitors?: 'open day', emailsPerSecond: number, newsletter?: number }} Profile `visitors`: others than shoppers;
 *   `emailsPerSecond`: confirmations and the like; `newsletter`: how many are promised at once, two minutes before visitors come
 */
const events = [
  {
    name: 'Normal browse',
    baseRps: 50,
    peakRps: 50,
    rampMinutes: 1,
    holdMinutes: 30,
    edgeShare: 0,
    announced: false,
    emailsPerSecond: 1,
  },
  // The newsletter is read: within two minutes everybody is there.
  {
    name: 'Sale launch',
    baseRps: 50,
    peakRps: 500,
    rampMinutes: 2,
    holdMinutes: 60,
    edgeShare: 0,
    announced: true,
    emailsPerSecond: 5,
    newsletter: 20_000,
  },
  // "Booking slot rush": all of them look for times and book; what can be booked is what consultants have, so mails stay few.
  {
    name: 'Showroom open day',
    baseRps: 50,
    peakRps: 200,
    rampMinutes: 15,
    holdMinutes: 60,
    edgeShare: 0,
    announced: false,
    visitors: 'open day',
    emailsPerSecond: 3,
  },
  // One page: "mostly CloudFront cache hits".
  {
    name: 'Blog post viral',
    baseRps: 50,
    peakRps: 300,
    rampMinutes: 5,
    holdMinutes: 60,
    edgeShare: 0.9,
    announced: false,
    emailsPerSecond: 1,
  },
]

const tenfold = ({ name, baseRps, peakRps, emailsPerSecond, newsletter, ...rest }) => ({
  ...rest,
  name: `${name} × 10`,
  baseRps: 10 * baseRps,
  peakRps: 10 * peakRps,
  emailsPerSecond: 10 * emailsPerSecond,
  ...(newsletter === undefined ? {} : { newsletter: 10 * newsletter }),
})

/** @type {Profile[]} */
export const profiles = [...events, ...events.map(tenfold)]

const firstMinute = 10
/** Everybody has to have it before everybody comes. */
export const newsletterMinute = firstMinute - 2

/** Requests a second in that minute: flat for ten minutes, up, along, down as quickly, flat. */
export function rpsAt({ baseRps, peakRps, rampMinutes, holdMinutes }, minute) {
  const since = minute - firstMinute
  if (since <= 0) return baseRps
  if (since < rampMinutes) return baseRps + ((peakRps - baseRps) * since) / rampMinutes
  if (since <= rampMinutes + holdMinutes) return peakRps
  const down = since - rampMinutes - holdMinutes
  return Math.max(baseRps, peakRps - ((peakRps - baseRps) * down) / rampMinutes)
}

export const lengthOf = ({ rampMinutes, holdMinutes }) => firstMinute + 2 * rampMinutes + holdMinutes + 30
