import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../generated/client.ts'
import {
  consultantExceptionRows,
  consultantHoursRows,
  consultantRows,
  showroomIdAt,
  userRows,
} from './appointments/consultant-rows.ts'
import { showroomPictures } from './appointments/showroom-pictures.ts'
import { SHOWROOM_WEEK, SHOWROOMS } from './appointments/showrooms.ts'
import { drawPictures } from './draw-pictures.ts'
import { seedId } from './seed-id.ts'

type SeedAppointmentsOptions = {
  databaseUrl: string
  /** Where pictures are written; null: none are drawn, though rows name them all the same. */
  mediaDirectory?: string | null
  /** What dates are relative to. */
  now?: Date
  /** Called with a short line at each step of the work. */
  onProgress?: (line: string) => void
}

/** Fills an empty shop with showrooms and consultants that are the same every time; leaves one with showrooms as it is. */
export async function seedAppointments({
  databaseUrl,
  mediaDirectory,
  now = new Date(),
  onProgress = () => {},
}: SeedAppointmentsOptions): Promise<'SEEDED' | 'HAD_SHOWROOMS'> {
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }),
    log: [],
  })
  try {
    if (await prisma.showroom.findFirst({ select: { id: true } })) return 'HAD_SHOWROOMS'
    if (mediaDirectory) {
      const pictures = SHOWROOMS.flatMap(({ slug }) => showroomPictures(slug))
      await drawPictures(pictures, mediaDirectory, onProgress)
    }
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
    imageKeys: showroomPictures(showroom.slug).map(({ key }) => key),
    sortOrder: place,
  }))
}
