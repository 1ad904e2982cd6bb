import { takesFocus } from '@/lib/takes-focus'
/** What is wrong, and what to do, beside what it is about. */
export function Problem({ id, children }: { id?: string; children: string }) {
  return (
    <p id={id} role="alert" {...takesFocus} className="max-w-[56ch] border-oak border-l-4 pl-3">
      {children}
    </p>
  )
}
