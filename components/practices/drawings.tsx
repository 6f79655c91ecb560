/** The drawings of the practices: the thing, not the person; a few strokes on a grid of 48, and one spot of tea. */
import type { PracticeId } from '../../utils/rests/practices';
import './drawings.css';

/** Paths alone, so that a newcomer draws one by adding a line. */
type Drawing = { readonly spot: string; readonly lines: readonly string[] };

export const DRAWINGS: Readonly<Record<PracticeId, Drawing>> = {
  tea: {
    spot: 'M11.5 27H30.5C30.5 35 26 37.8 21 37.8S11.5 35 11.5 27Z',
    lines: [
      'M9 19H33V28C33 36 28 40 21 40S9 36 9 28Z',
      'M33 23H35A5 5 0 0 1 35 33H32',
      'M16 12c-2-2 2-4 0-6M26 12c-2-2 2-4 0-6',
    ],
  },
  outside: {
    spot: 'M35.5 16a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
    lines: ['M11 41V8H33V41', 'M11 8L24 13V44L11 41', 'M20 27V30', 'M5 41H11M33 41H43'],
  },
  stretch: {
    spot: 'M23 32.5H43V36.5H20Z',
    lines: [
      'M5 29a9 9 0 1 0 18 0a9 9 0 1 0-18 0',
      'M14 29m-3.5 0a3.5 3.5 0 1 0 3.5-3.5',
      'M14 38H43',
    ],
  },
  far: {
    spot: 'M28 15.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
    lines: ['M9 8H39V38H9ZM24 8V38M9 23H39M5 42H43'],
  },
  breathe: {
    spot: 'M35 13a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
    lines: ['M7 19H29A5.5 5.5 0 1 0 23.5 13.5', 'M7 27H36A5.5 5.5 0 1 1 30.5 32.5', 'M7 35H20'],
  },
  walk: {
    spot: 'M28 13a5 5 0 1 0 10 0a5 5 0 1 0-10 0',
    lines: [
      'M4 32C12 22 20 22 27 29C32 23 38 23 44 28',
      'M20 42C18 38 28 37 25 33C23.5 31 26.5 30 27 29',
      'M32 42C31 39 33 36 30 33',
    ],
  },
  water: {
    spot: 'M16 33H31L30.6 39H16.6Z',
    lines: ['M13 8H35L32 41H16Z', 'M14 20.5C19 17 27 24 34 20'],
  },
  sit: {
    spot: 'M20.5 21.5H33A3 3 0 0 1 33 25H20.5Z',
    lines: ['M15 7V41M15 26H34V41M15 14H19M15 20H19', 'M19 7V26'],
  },
  write: {
    spot: 'M28 39L29.5 32.5L34 37Z',
    lines: [
      'M10 8H30V22M10 8V40H24',
      'M15 16H25M15 23H22',
      'M28 39L29.5 32.5L38.5 23.5L43 28L34 37Z',
    ],
  },
  call: {
    spot: 'M7.3 19.5H16.7L16.2 24.6H7.8Z',
    lines: [
      'M5 12H19L17.5 26H6.5Z',
      'M29 22H43L41.5 36H30.5Z',
      'M12 26C12 44 24 42 28 40C34 37 36 40 36 36',
    ],
  },
  lie: {
    spot: 'M9 30C9 26 10 25 13.5 25S18.5 26 18.5 30C18.5 31.6 18 32 16.5 32H11C9.5 32 9 31.6 9 30Z',
    lines: ['M6 12V39M6 34H43V39M43 34V29C43 26 41 24 38 24H21V34', 'M6 24H10'],
  },
  run: {
    spot: 'M8.5 32H41.5C41.5 34.6 40.6 35.6 39 35.6H10C8.9 35.6 8.5 35 8.5 34Z',
    lines: [
      'M7 18C11 21 15 20 17 16L25 25C29 29 34 29 39 31C42 32 43 37 39 37H10C8 37 7 36 7 34Z',
      'M20 27L24 23.5M25 30.5L28 27',
    ],
  },
};

/** A line of her own has a leaf of paper and the spot on it. */
const HERS: Drawing = {
  spot: 'M20 29a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  lines: ['M11 7H37V33C37 38 34 41 29 41H19C14 41 11 38 11 33Z', 'M17 15H31M17 21H26'],
};

/** Decoration: its word always stands beside it. */
export function PracticeDrawing(props: { readonly id: string; readonly sizePx: number }) {
  const { spot, lines } = DRAWINGS[props.id as PracticeId] ?? HERS;
  return (
    <svg
      class="practice-drawing"
      viewBox="0 0 48 48"
      width={props.sizePx}
      height={props.sizePx}
      aria-hidden="true"
    >
      <path class="spot" d={spot} />
      <path class="line" d={lines.join('')} />
    </svg>
  );
}
