import { room, run, withoutWorktop } from './kitchen-size.ts'
import { mm, type Plan } from './plan.ts'

/** Kitchens along one wall or two that face each other. */
export const KITCHEN_STRAIGHT: readonly Plan[] = [
  {
    noun: 'single-wall kitchen',
    layout: 'single-wall',
    sizes: [run(5, 2_400), run(6, 3_000), run(8, 3_600), run(9, 4_200)],
    extraInPounds: 0,
    priceFactor: 1,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `Everything on one wall: ${f.small.measure} ${f.style} units from ${mm(f.small.widthMm)} mm, with sink, hob and tall unit in reach.`,
      (f) =>
        `One straight run of ${f.style} units, planned so that nothing you need daily is more than three steps away.`,
    ],
    openings: [
      (f) =>
        `The whole kitchen stands on one wall, ${mm(f.small.widthMm)} mm at its shortest, and leaves the rest of the room to a table or a sofa.`,
      () =>
        'One wall does all the work here: fridge at one end, oven at the other, sink and hob between with room to set things down.',
      (f) =>
        `A single run of ${f.small.measure} units makes a complete kitchen, if the order is right: cold, wet, board, hot.`,
    ],
    details: [
      (f) =>
        `Wall units reach ${mm(f.small.heightMm)} mm, the height of a tall door, so the run ends in one level line.`,
      () =>
        'We keep at least 600 mm of clear worktop between sink and hob, and 300 mm on the far side of each.',
      (f) => `At ${f.large.measure} units there is room for a full-height larder beside the fridge.`,
    ],
  },
  {
    noun: 'studio kitchen',
    layout: 'single-wall',
    sizes: [run(4, 1_800), run(5, 2_100), run(5, 2_400), run(6, 2_700)],
    extraInPounds: 180,
    priceFactor: 0.98,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `A whole kitchen in ${mm(f.small.widthMm)} mm, for flats, annexes and the top floors of offices.`,
      (f) => `Four or five ${f.style} units that cook, wash and store for two, and shut away tidily.`,
    ],
    openings: [
      (f) =>
        `In ${mm(f.small.widthMm)} mm there is a sink, a two-ring hob, an under-counter fridge and somewhere to chop.`,
      () =>
        'Small kitchens are harder than large ones. This one gives up the wide drawer nobody fills and keeps the tall one everybody does.',
      () => 'Made for rooms where the kitchen is also the hall, the study or the spare room.',
    ],
    details: [
      () => 'A 450 mm dishwasher fits beside the sink; a full-size one is possible from five units up.',
      (f) => `The depth is ${mm(f.small.depthMm)} mm, and can be cut to 560 mm where a door swings close.`,
      () => 'The bin, the recycling and the cleaning things share one pull-out below the sink.',
    ],
  },
  {
    noun: 'galley kitchen',
    layout: 'galley',
    sizes: [room(8, 2_400, 2_100), room(10, 3_000, 2_100), room(12, 3_600, 2_250), room(14, 4_200, 2_400)],
    extraInPounds: 0,
    priceFactor: 0.97,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `Two runs of ${f.style} units facing each other: the cook’s shortest walk, from a room ${mm(f.small.widthMm)} mm long.`,
      () => 'Wet on one side, hot on the other, and a clear metre between: the galley as it should be.',
    ],
    openings: [
      (f) =>
        `Two facing runs make ${f.small.measure} units out of a room only ${mm(f.small.widthMm)} mm long.`,
      () => 'Professional kitchens are galleys for a reason: turn round, and everything is there.',
      () =>
        'Sink and dishwasher stand on the window side, hob and ovens opposite, so two people can work back to back.',
    ],
    details: [
      () => 'We leave 1,000 mm between the worktops, and 1,150 mm when both of you cook.',
      () =>
        'One side goes without wall units if the room is under two metres wide; you will feel the difference at your shoulders.',
      (f) => `At ${f.large.measure} units the far end takes a pair of larders, with the door between them.`,
    ],
  },
  {
    noun: 'compact galley kitchen',
    layout: 'galley',
    sizes: [room(6, 1_800, 2_100), room(7, 2_100, 2_100), room(8, 2_400, 2_100), room(9, 2_700, 2_100)],
    extraInPounds: 120,
    priceFactor: 0.95,
    basis: withoutWorktop,
    summaries: [
      (f) =>
        `A galley for a narrow room: ${f.small.measure} units, one side made shallower, nothing left out.`,
      (f) =>
        `Two short runs of ${f.style} units with slimmer bases on one side, for the back addition of a terrace.`,
    ],
    openings: [
      (f) =>
        `One side is full depth, the other only 450 mm, which turns a corridor of ${mm(f.small.widthMm)} mm into a kitchen.`,
      () => 'This is the plan for the back addition, with a door at one end and a window at the other.',
      () => 'Narrow rooms need shallow cupboards more than they need fewer of them.',
    ],
    details: [
      () => 'The shallow side holds plates, glasses and dry goods one row deep, where you can see them all.',
      () => 'A slide-out board above the cutlery drawer adds 500 mm of worktop while you need it.',
      () => 'Doors on the two sides are set so that none can meet another when both are open.',
    ],
  },
]
