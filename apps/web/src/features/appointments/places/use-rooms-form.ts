'use client'

import { useEffect, useRef, useState } from 'react'
import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import type { StaffShowroom } from './place-types'
import { draftRooms, type RoomDraft, readRooms } from './rooms-draft'
import { saveShowroomPart } from './save-part'

/** The rooms of a showroom being edited. */
export function useRoomsForm(showroom: StaffShowroom) {
  const [drafts, setDrafts] = useState<readonly RoomDraft[]>(() => draftRooms(showroom))
  const [base, setBase] = useState(showroom.version)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [isLate, setLate] = useState(false)
  const { call, isBusy } = useCall()
  const { version } = showroom
  const rooms = JSON.stringify(showroom.rooms)
  const known = useRef(rooms)
  // A new version with the rooms as they were: somebody saved the address or the hours. With others, saving is to say so.
  useEffect(() => {
    if (known.current === rooms) setBase(version)
  }, [rooms, version])

  async function send() {
    const read = readRooms(drafts)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const answer = await call(
      (client) => saveShowroomPart(client, showroom, base, { rooms: read.rooms }),
      ({ code }) => code === 'VERSION_CONFLICT',
    )
    setLate(!answer.isDone && answer.problem.code === 'VERSION_CONFLICT')
    if (!answer.isDone) return
    known.current = JSON.stringify(answer.result.rooms)
    setBase(answer.result.version)
    setDrafts(draftRooms(answer.result))
    toastDone('Saved. What can be booked follows at once.')
  }
  return { drafts, edit: setDrafts, problems, isLate, isBusy, send }
}
