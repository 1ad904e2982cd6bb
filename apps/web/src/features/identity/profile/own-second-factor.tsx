'use client'

import { useState } from 'react'
import { Panel } from '@/components/admin/panel'
import { ProofForm } from './proof-form'
import { RecoveryCodes } from './recovery-codes'

type Step = { at: 'rest' | 'codes' | 'telephone' } | { at: 'shown'; codes: readonly string[] }

const REST: Step = { at: 'rest' }

/** One's own app: new recovery codes, and another telephone. Both ask for what a sign-in asks for. */
export function OwnSecondFactor() {
  const [step, setStep] = useState<Step>(REST)
  return (
    <Panel id="app" title="Your app">
      {step.at === 'rest' && (
        <>
          <p>
            It shows the code that you sign in with. Without your telephone, each of your recovery codes lets
            you in once.
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <button type="button" onClick={() => setStep({ at: 'codes' })} className="desk-button">
              New recovery codes
            </button>
            <button type="button" onClick={() => setStep({ at: 'telephone' })} className="desk-button">
              Use another telephone
            </button>
          </div>
        </>
      )}
      {step.at === 'codes' && (
        <ProofForm
          action="Make new codes"
          act={async (client, proof) => {
            const { recoveryCodes } = await client.staff.identity.renewRecoveryCodes.mutate(proof)
            setStep({ at: 'shown', codes: recoveryCodes })
          }}
          onCancel={() => setStep(REST)}
        >
          You get ten new codes. Those from before are worth nothing then.
        </ProofForm>
      )}
      {step.at === 'telephone' && (
        <ProofForm
          action="Sign out and set up again"
          isGrave
          act={async (client, proof) => {
            await client.staff.identity.replaceSecondFactor.mutate(proof)
            location.assign('/sign-in?next=%2Fadmin')
          }}
          onCancel={() => setStep(REST)}
        >
          You are signed out everywhere, here too. Sign in again with your password, and set up the app on the
          other telephone. The codes of this app and your recovery codes are worth nothing then.
        </ProofForm>
      )}
      {step.at === 'shown' && <RecoveryCodes codes={step.codes} onKept={() => setStep(REST)} />}
    </Panel>
  )
}
