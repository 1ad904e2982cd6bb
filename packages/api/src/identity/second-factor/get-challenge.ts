import type { Context } from '../../context.ts'
import { challengedPerson } from './challenged-person.ts'
import { enrolment } from './one-time-code.ts'
import type { ChallengeOutput } from './second-factor.schema.ts'

/**
 * What somebody whose password was right is asked for now: a code, or to set up what makes them.
 *
 * @throws DomainError CHALLENGE_EXPIRED, SERVICE_UNAVAILABLE
 */
export async function getChallenge(context: Context): Promise<ChallengeOutput> {
  const { person, secretToSetUp } = await challengedPerson(context, { isTry: false })
  return {
    name: person.name,
    setUp: secretToSetUp && { ...enrolment(secretToSetUp, person.email), email: person.email },
  }
}
