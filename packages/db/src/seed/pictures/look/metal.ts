/** A metal as the three tones a rounded bar shows. */
export type Metal = { readonly low: string; readonly mid: string; readonly high: string }

export const BRASS: Metal = { low: '#86632c', mid: '#c29a55', high: '#f1dcaa' }
export const STEEL: Metal = { low: '#74797c', mid: '#b4b9bb', high: '#f2f4f4' }
export const BLACK: Metal = { low: '#161514', mid: '#2d2b29', high: '#6a6764' }
export const BRONZE: Metal = { low: '#392a1f', mid: '#69503d', high: '#b0947a' }
export const NICKEL: Metal = { low: '#857d71', mid: '#c3bbae', high: '#f5f0e8' }
