/** The large cup as numbers: a box of 96 by 96, standing on y = 90. Told once, for the page and the icons. */

export const CUP_BOX = 96;
/** Where it stands. */
export const CUP_FOOT_Y = 90;

/** Outlines, in the cup's own units. Open ones are lines with round caps, closed ones are filled. */
export const CUP_PATHS = {
  handle: 'M68 39.5C77 35.5 87.5 40.5 87 50.5C86.5 60.5 76 66.5 64.5 68.5',
  body: 'M12 29H68V50C68 73 58 87 40 87C22 87 12 73 12 50Z',
  shade: 'M12 29H23V50C23 68 29 82 40 87C22 87 12 73 12 50Z',
  steam: 'M28 19c-4.5-4.5 4.5-8.5 0-14M40 19c-4.5-5.5 4.5-10.5 0-18M52 19c-4.5-4.5 4.5-8.5 0-14',
  lid: 'M14 24.5C16 16.5 26 13 40 13S64 16.5 66 24.5Z',
  breathIn:
    'M28 20C21 11 35 4 28-6S34-22 30-28M40 20C32 10 48 2 40-10S47-28 42-38M52 20C45 11 59 4 52-6S58-22 54-28',
  breathOut: 'M34 16C42 16 44 8 54 9S68 12 76 6M46 19C54 20 57 13 66 15S80 17 88 12',
} as const;

export const LID_KNOB = { cx: 40, cy: 10, r: 3.8 } as const;
export const FOOT = { x: 26, width: 28, radius: 1.6 } as const;
export const RIM = { x: 7.5, width: 65, centreY: 29.9 } as const;
/** "Full is when the tea reaches the line": its lower edge is the tea's highest level. */
export const BAND = { x: 8, width: 64, bottomY: 40 } as const;
export const TEA = { x: 8, width: 64, bottomY: CUP_BOX } as const;
export const STEAM_STROKE = 3;
export const BREATH_STROKE = 2.6;
/** What the cup throws on the table. */
export const CAST = { cx: 22, cy: 89.6, rx: 26, ry: 2.4 } as const;
export const CAST_TURNED_OVER = { cx: 24, cy: 89.6, rx: 34, ry: 2.4 } as const;
/** Stands the cup on its rim. */
export const TURNED_OVER = 'translate(0 117.6) scale(1 -1)';

/** The tea of an empty cup begins here; a full one's is this much higher. */
const EMPTY_Y = 86;
export const TEA_RISE = EMPTY_Y - BAND.bottomY;

/** Where the tea's surface is, for a fullness of 0 to 1. */
export function teaTop(fullness: number): number {
  return EMPTY_Y - TEA_RISE * Math.min(1, Math.max(0, fullness));
}

/** Line widths and heights: a smaller cup has stouter lines, so that it keeps its shape. */
export type CupLines = {
  readonly wall: number;
  readonly rim: number;
  readonly handle: number;
  readonly foot: number;
  /** Null where the cup is too small for it. */
  readonly band: number | null;
  readonly hasShade: boolean;
};

export function cupLines(sizePx: number): CupLines {
  if (sizePx >= 260) {
    return { wall: 1.8, rim: 4.6, handle: 4.2, foot: 4, band: 1.1, hasShade: true };
  }
  if (sizePx >= 90) {
    return { wall: 2.4, rim: 5.4, handle: 5, foot: 4.5, band: 1.5, hasShade: true };
  }
  return { wall: 3.4, rim: 7, handle: 6, foot: 5, band: sizePx >= 64 ? 2 : null, hasShade: false };
}
