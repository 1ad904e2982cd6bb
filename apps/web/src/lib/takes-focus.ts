/** For what says first what is wrong with a form that comes again: it has the focus when the page opens, also without scripts. */
export const takesFocus = { tabIndex: -1, autoFocus: true } as const
