'use client'

import { useState } from 'react'
import { EditForm } from '@/components/admin/edit-form'
import type { Conflict } from '../consultants/consultant-types'
import { LeftOutside } from '../consultants/left-outside'
import { ADDRESS_FIELDS } from './address-fields'
import { type Address, addressOf, addressValues } from './address-values'
import type { StaffShowroom } from './place-types'
import { saveShowroomPart } from './save-part'

/** Where a showroom is and how to reach it. */
export function AddressForm({ showroom }: { showroom: StaffShowroom }) {
  const [left, setLeft] = useState<readonly Conflict[]>([])
  return (
    <>
      <EditForm
        scope="address"
        fields={ADDRESS_FIELDS}
        initial={addressValues(showroom)}
        version={showroom.version}
        ofConflict={(current) => addressValues(current as unknown as Address)}
        save={async (client, typed, version) => {
          const address = addressOf(typed)
          const done = await saveShowroomPart(client, showroom, version, address)
          setLeft(address.isActive ? [] : done.conflicts)
          return done
        }}
        saved="Saved. The shop shows it at once."
      />
      <LeftOutside conflicts={left}>
        Saved. The shop does not show it any more; these visits stay booked there, and are to be moved:
      </LeftOutside>
    </>
  )
}
