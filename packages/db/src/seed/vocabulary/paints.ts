import type { SeedColour } from './colours.ts'

/** The painted and lacquered colours, light to dark within each family. */
export const PAINTS = [
  { slug: 'kiln-white', name: 'Kiln White', hex: '#f3efe6' },
  { slug: 'chalk-down', name: 'Chalk Down', hex: '#e7e4d9' },
  { slug: 'barley-milk', name: 'Barley Milk', hex: '#eadfc6' },
  { slug: 'oat-husk', name: 'Oat Husk', hex: '#d9cbb2' },
  { slug: 'putty-knife', name: 'Putty Knife', hex: '#b9ad9a' },
  { slug: 'millstone', name: 'Millstone', hex: '#a29c8f' },
  { slug: 'cinder-path', name: 'Cinder Path', hex: '#77726a' },
  { slug: 'tern-wing', name: 'Tern Wing', hex: '#c5c9c7' },
  { slug: 'wet-slate', name: 'Wet Slate', hex: '#4b555a' },
  { slug: 'forge-black', name: 'Forge Black', hex: '#27282b' },
  { slug: 'sage-bundle', name: 'Sage Bundle', hex: '#a8b29b' },
  { slug: 'gooseberry-leaf', name: 'Gooseberry Leaf', hex: '#8b9463' },
  { slug: 'allotment-row', name: 'Allotment Row', hex: '#6d7c5b' },
  { slug: 'potting-shed', name: 'Potting Shed', hex: '#525d49' },
  { slug: 'signal-box', name: 'Signal Box', hex: '#2c473a' },
  { slug: 'skylark', name: 'Skylark', hex: '#a9bcc5' },
  { slug: 'ferry-blue', name: 'Ferry Blue', hex: '#5e7f96' },
  { slug: 'deep-tarn', name: 'Deep Tarn', hex: '#35535f' },
  { slug: 'inkpot', name: 'Inkpot', hex: '#263349' },
  { slug: 'rhubarb-fool', name: 'Rhubarb Fool', hex: '#d8aaa2' },
  { slug: 'brick-dust', name: 'Brick Dust', hex: '#a5604b' },
  { slug: 'plum-skin', name: 'Plum Skin', hex: '#57323e' },
  { slug: 'mustard-tin', name: 'Mustard Tin', hex: '#c39b45' },
] as const satisfies readonly SeedColour[]
