/** The cup. It says everything by its silhouette; how high the tea stands is how full her day is. */
import { useId } from 'preact/hooks';
import {
  BAND,
  BREATH_STROKE,
  CAST,
  CAST_TURNED_OVER,
  CUP_BOX,
  CUP_FOOT_Y,
  CUP_PATHS,
  cupLines,
  FOOT,
  LID_KNOB,
  RIM,
  STEAM_STROKE,
  TEA,
  TURNED_OVER,
  teaTop,
} from '../utils/cup/geometry';
import './Cup.css';

export type CupSilhouette = 'open' | 'steam' | 'lid' | 'over';

export type CupProps = {
  /** What its lines are drawn for; a style sheet may make it somewhat larger or smaller. */
  readonly sizePx: number;
  /** 0 to 1. */
  readonly fullness: number;
  readonly silhouette?: CupSilhouette;
  /** Its shadow on the table: on full pages and for a breath. */
  readonly cast?: boolean;
  /** The steam of a breath that she has begun. */
  readonly breath?: 'in' | 'out' | 'still';
  /** A sip rises at once, a rest's tea steadily from one second to the next. */
  readonly rises?: 'at-once' | 'steadily';
  /** Said in place of the picture; without it the words stand beside it. */
  readonly label?: string;
};

export function Cup(props: CupProps) {
  const { sizePx, fullness, silhouette = 'open', rises = 'at-once', label } = props;
  const clipId = useId();
  const lines = cupLines(sizePx);
  const isOver = silhouette === 'over';
  const fallen = teaTop(fullness) - BAND.bottomY;
  return (
    <svg
      class={`cup ${rises}`}
      viewBox={`0 0 ${CUP_BOX} ${CUP_BOX}`}
      width={sizePx}
      height={sizePx}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {props.cast && <ellipse class="cast" {...(isOver ? CAST_TURNED_OVER : CAST)} />}
      <g transform={isOver ? TURNED_OVER : ''}>
        <clipPath id={clipId}>
          <path d={CUP_PATHS.body} />
        </clipPath>
        <path class="line" d={CUP_PATHS.handle} stroke-width={lines.handle} />
        <rect
          class="enamel"
          x={FOOT.x}
          y={CUP_FOOT_Y - lines.foot}
          width={FOOT.width}
          height={lines.foot}
          rx={FOOT.radius}
        />
        <path class="porcelain" d={CUP_PATHS.body} />
        <g clip-path={`url(#${clipId})`}>
          {!isOver && (
            <rect
              class="tea"
              x={TEA.x}
              y={BAND.bottomY}
              width={TEA.width}
              height={TEA.bottomY - BAND.bottomY}
              style={{ transform: `translateY(${fallen}px)` }}
            />
          )}
          {lines.hasShade && <path class="shade" d={CUP_PATHS.shade} />}
          {lines.band !== null && (
            <rect
              class="enamel"
              x={BAND.x}
              y={BAND.bottomY - lines.band}
              width={BAND.width}
              height={lines.band}
            />
          )}
        </g>
        <path class="line" d={CUP_PATHS.body} stroke-width={lines.wall} />
        <rect
          class="enamel"
          x={RIM.x}
          y={RIM.centreY - lines.rim / 2}
          width={RIM.width}
          height={lines.rim}
          rx={lines.rim / 2}
        />
      </g>
      {silhouette === 'steam' && props.breath === undefined && (
        <path class="steam" d={CUP_PATHS.steam} stroke-width={STEAM_STROKE} pathLength={1} />
      )}
      {props.breath !== undefined && <Breath of={props.breath} />}
      {!isOver && (
        <g class={silhouette === 'lid' ? 'enamel lid on' : 'enamel lid'}>
          <path d={CUP_PATHS.lid} />
          <circle {...LID_KNOB} />
        </g>
      )}
    </svg>
  );
}

/** Both are there all the time, so that one can fade into the other. */
function Breath({ of }: { readonly of: 'in' | 'out' | 'still' }) {
  return (
    <g class="breaths" stroke-width={BREATH_STROKE}>
      <path
        class={of === 'in' ? 'breath rising shown' : 'breath rising'}
        d={CUP_PATHS.breathIn}
        pathLength={1}
      />
      <path
        class={of === 'out' ? 'breath leaning shown' : 'breath leaning'}
        d={CUP_PATHS.breathOut}
        pathLength={1}
      />
    </g>
  );
}
