type SizeDrawingProps = { widthMm: number; heightMm: number; largestMm: number }

const BOX = { width: 60, height: 40 }
const ROOM = 46

/** A size's front, to scale with its neighbours, over a joiner's dimension line. */
export function SizeDrawing({ widthMm, heightMm, largestMm }: SizeDrawingProps) {
  const scale = Math.min(ROOM / largestMm, (BOX.height - 10) / heightMm)
  const width = widthMm * scale
  const height = heightMm * scale
  const left = (BOX.width - width) / 2
  const floor = BOX.height - 9
  const line = BOX.height - 3.5
  return (
    <svg
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      aria-hidden="true"
      className="h-8 w-12 shrink-0 sm:h-10 sm:w-15"
      fill="none"
      stroke="currentColor"
    >
      <rect
        x={left}
        y={floor - height}
        width={width}
        height={height}
        className="fill-linen"
        strokeWidth="1"
      />
      <path
        d={`M${left} ${line}h${width}m-${width}-2.5v5m${width}-5v5`}
        className="text-oak"
        strokeWidth="0.9"
      />
    </svg>
  )
}
