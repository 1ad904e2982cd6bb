import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../generated/client.ts'
import {
  consultantExceptionRows,
  consultantHoursRows,
  consultantRows,
  showroomIdAt,
  userRows,
} from './appointments/consultant-rows.ts'
import { SHOWROOM_WEEK, SHOWROOMS } from './appointments/showrooms.ts'
import { seedId } from './seed-id.ts'

type SeedAppointmentsOptions = {
  databaseUrl: string
  /** What dates are relative to. */
  now?: Date
}

/** Fills an empty shop with showrooms and consultants that are the same every time; leaves one with showrooms as it is. */
export async function seedAppointments({
  databaseUrl,
  now = new Date(),
}: SeedAppointmentsOptions): Promise<'SEEDED' | 'HAD_SHOWROOMS'> {
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }),
    log: [],
  })
  try {
    if (await prisma.showroom.findFirst({ select: { id: true } })) return 'HAD_SHOWROOMS'
    await prisma.$transaction(async (tx) => {
      await tx.showroom.createMany({ data: showroomRows() })
      await tx.room.createMany({
        data: SHOWROOMS.flatMap(({ rooms }, place) =>
          rooms.map((name, room) => ({
            id: seedId('room', place * 10 + room),
            showroomId: showroomIdAt(place),
            name,
          })),
        ),
      })
      await tx.showroomHours.createMany({
        data: SHOWROOMS.flatMap((_, place) =>
          SHOWROOM_WEEK.map((hours) => ({ ...hours, showroomId: showroomIdAt(place) })),
        ),
      })
      await tx.user.createMany({ data: userRows(now), skipDuplicates: true })
      await tx.consultant.createMany({ data: consultantRows() })
      await tx.consultantHours.createMany({ data: consultantHoursRows() })
      await tx.consultantException.createMany({ data: consultantExceptionRows(now) })
    })
    return 'SEEDED'
  } finally {
    await prisma.$disconnect()
  }
}

function showroomRows() {
  return SHOWROOMS.map(({ rooms: _, addressLines, ...showroom }, place) => ({
    ...showroom,
    id: showroomIdAt(place),
    addressLines: [...addressLines],
    email: `${showroom.slug}@lomash.example`,
    mapUrl: `https://www.openstreetmap.org/?mlat=${showroom.latitude}&mlon=${showroom.longitude}#map=16/${showroom.latitude}/${showroom.longitude}`,
    imageKeys: [],
    sortOrder: place,
  }))
}
