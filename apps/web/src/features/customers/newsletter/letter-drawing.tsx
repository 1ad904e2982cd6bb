type LetterDrawingProps = {
  /** How far the letter has come out of its envelope. */
  is: 'closed' | 'rising' | 'open'
}

const SHEET_TOP = { rising: 84, open: 16 } as const

/** A letter in an envelope whose flap is cut like the joint that the shop stands for. */
export function LetterDrawing({ is }: LetterDrawingProps) {
  return (
    <svg viewBox="0 0 480 400" aria-hidden="true" className="mx-auto block h-auto w-full max-w-120">
      <ellipse cx="240" cy="384" rx="196" ry="9" className="fill-sand opacity-60" />
      <path d="M44 150h392v232H44z" className="fill-sand" />
      {is === 'closed' ? <Flap /> : <Sheet top={SHEET_TOP[is]} />}
      {is !== 'closed' && <Pocket />}
    </svg>
  )
}

/** The front of an open envelope, with the socket that the flap grips into. */
function Pocket() {
  return (
    <>
      <path
        d="M44 150l140 96h22l-12 34h92l-12-34h22l140-96v232H44z"
        className="fill-linen stroke-stone"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M44 382l146-102m246 102L290 280" className="fill-none stroke-sand" strokeWidth="1.5" />
    </>
  )
}

/** An envelope that is shut: flap and front are joined. */
function Flap() {
  return (
    <>
      <path d="M44 150h392v232H44z" className="fill-linen stroke-stone" strokeWidth="1.5" />
      <path d="M44 382l146-102m246 102L290 280" className="fill-none stroke-sand" strokeWidth="1.5" />
      <path
        d="M44 150h392L296 246h-22l12 34h-92l12-34h-22z"
        className="fill-oak"
        stroke="currentColor"
        strokeOpacity="0.25"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M84 166c60 40 100 62 122 68m190-68c-60 40-100 62-122 68m-34-80v112"
        className="fill-none stroke-paper opacity-25"
        strokeWidth="1.25"
      />
    </>
  )
}

/** The letter: a run of units as on a joiner's drawing, and some lines to read. */
function Sheet({ top }: { top: number }) {
  return (
    <g transform={`translate(88 ${top})`}>
      <path d="M0 0h304v284H0z" className="fill-paper stroke-stone" strokeWidth="1.5" />
      <g className="fill-none stroke-oak" strokeWidth="1.5">
        <path d="M32 36h68v52H32zm68 0h68v52h-68zm136 0h36v124h-36z" />
        <path d="M41 45h50v34H41zm68 0h50v34h-50zm136 0h18v48h-18zm0 56h18v50h-18z" strokeOpacity="0.55" />
        <path d="M30 112h204m-202 6h68v42H32zm68 0h68v42h-68zm68 0h66v42h-66z" />
        <path d="M41 127h50v24H41zm68 0h50v24h-50zm68 0h48v24h-48z" strokeOpacity="0.55" />
        <path d="M196 112V96q0-7 7-7t7 7v3" />
      </g>
      <path d="M32 178v10m240-10v10M32 183h240" className="fill-none stroke-stone" />
      <path d="M32 212h240M32 226h212M32 240h228" className="fill-none stroke-sand" strokeWidth="5" />
    </g>
  )
}
