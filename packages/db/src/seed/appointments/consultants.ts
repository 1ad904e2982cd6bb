type Skills = 'kitchen' | 'bedroom' | 'both'

/** Two for each showroom, in their order; what each does, and the days off of their week. */
export const CONSULTANTS: readonly {
  name: string
  skills: Skills
  daysOff: readonly number[]
  isOnlineOnly?: true
}[] = [
  { name: 'Priya Nair', skills: 'both', daysOff: [7, 1] },
  { name: 'Tom Ashworth', skills: 'kitchen', daysOff: [6, 7] },
  { name: 'Amara Osei', skills: 'both', daysOff: [7, 2] },
  { name: 'Callum Reid', skills: 'bedroom', daysOff: [1, 2] },
  { name: 'Sunita Rao', skills: 'both', daysOff: [7, 3] },
  { name: 'Owen Price', skills: 'kitchen', daysOff: [6, 7] },
  { name: 'Hannah Webb', skills: 'both', daysOff: [7, 1] },
  { name: 'Leo Marchetti', skills: 'bedroom', daysOff: [3, 4] },
  { name: 'Zainab Malik', skills: 'both', daysOff: [7, 2] },
  { name: 'Felix Hartley', skills: 'both', daysOff: [1, 2] },
  { name: 'Isla Campbell', skills: 'both', daysOff: [7, 4] },
  { name: 'Rory Sinclair', skills: 'kitchen', daysOff: [6, 7], isOnlineOnly: true },
]
