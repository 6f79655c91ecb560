/** The two cups as pictures, from the geometry that the pages use: the toolbar's, and the large one, full. */
import {
  BAND,
  CUP_BOX,
  CUP_FOOT_Y,
  CUP_PATHS,
  cupLines,
  FOOT,
  RIM,
  TEA,
  teaTop,
} from '../../utils/cup/geometry';
import { TOOLBAR_BOX, TOOLBAR_COLOURS, toolbarCup } from '../../utils/cup/toolbar';

/** The empty edge that stores ask for around the large cup, in its own units. */
const EDGE = 16;
/** Brighter than on paper, for light and dark shelves alike. */
const STORE_BLUE = '#3F68B5';

/** The toolbar's cup: open, with the first sip. */
export function toolbarCupSvg(): string {
  const drawn = toolbarCup(1, 'open').map(({ path, colour, width, within }) => {
    const paint =
      width === null
        ? `fill="${colour}"`
        : `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`;
    if (within === null) return `<path d="${path}" ${paint}/>`;
    return `<clipPath id="in"><path d="${within}"/></clipPath><path d="${path}" ${paint} clip-path="url(#in)"/>`;
  });
  return svg(`0 0 ${TOOLBAR_BOX} ${TOOLBAR_BOX}`, drawn.join(''));
}

/** The large cup, full, as wide as the box of a store's icon. */
export function largeCupSvg(): string {
  const { wall, rim, handle, foot, band } = cupLines(CUP_BOX);
  const { tea, porcelain } = TOOLBAR_COLOURS;
  const { body, shade } = CUP_PATHS;
  const whole = CUP_BOX + 2 * EDGE;
  return svg(
    `${-EDGE} ${-EDGE} ${whole} ${whole}`,
    `<clipPath id="in"><path d="${body}"/></clipPath>
    <path d="${CUP_PATHS.handle}" fill="none" stroke="${STORE_BLUE}" stroke-width="${handle}" stroke-linecap="round"/>
    <rect x="${FOOT.x}" y="${CUP_FOOT_Y - foot}" width="${FOOT.width}" height="${foot}" rx="${FOOT.radius}" fill="${STORE_BLUE}"/>
    <path d="${body}" fill="${porcelain}"/>
    <g clip-path="url(#in)">
      <rect x="${TEA.x}" y="${teaTop(1)}" width="${TEA.width}" height="${CUP_BOX}" fill="${tea}"/>
      <path d="${shade}" fill="#1E2B45" fill-opacity=".09"/>
      <rect x="${BAND.x}" y="${BAND.bottomY - (band ?? 0)}" width="${BAND.width}" height="${band ?? 0}" fill="${STORE_BLUE}"/>
    </g>
    <path d="${body}" fill="none" stroke="${STORE_BLUE}" stroke-width="${wall}"/>
    <rect x="${RIM.x}" y="${RIM.centreY - rim / 2}" width="${RIM.width}" height="${rim}" rx="${rim / 2}" fill="${STORE_BLUE}"/>`,
  );
}

function svg(viewBox: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="128" height="128">${content}</svg>`;
}
