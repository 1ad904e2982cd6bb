'use client'

import { Toast } from '@base-ui/react/toast'
import { CloseIcon } from '../icons'
import { toastManager } from './toasts'

/** What was done, or was not, at the lower edge. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} timeout={5_000} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-3 bottom-3 left-3 z-50 grid gap-2 sm:right-5 sm:bottom-5 sm:left-auto sm:w-96">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-control border border-transparent bg-ink text-paper text-sm shadow-sheet transition-[opacity,translate] duration-200 data-[type=problem]:border-madder data-[type=problem]:bg-rose data-[type=problem]:text-ink data-limited:hidden data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-1.5 pr-1.5 pl-4">
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className="font-[550]" />
          <Toast.Description className="select-all break-all text-xs" />
        </div>
        <Toast.Action className="min-h-9 rounded-control px-2 font-[600] underline underline-offset-4 coarse:min-h-11" />
        <Toast.Close aria-label="Close" className="grid size-9 shrink-0 place-items-center coarse:size-11">
          <CloseIcon />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
