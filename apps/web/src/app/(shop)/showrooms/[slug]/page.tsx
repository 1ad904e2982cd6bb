import { ShowroomPage, showroomMetadata } from '@/features/appointments/showrooms/showroom-page'

type ShowroomProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: ShowroomProps) {
  return showroomMetadata((await params).slug)
}

export default async function Showroom({ params }: ShowroomProps) {
  return <ShowroomPage slug={(await params).slug} />
}
