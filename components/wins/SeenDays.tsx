/** A list of days, of which those in view are drawn and no others: ten years are as light as a week. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../utils/time/day';
import { seenRows } from './seen-rows';
import { dayHeadingId } from './WinsDay';
import './SeenDays.css';

export type SeenDaysProps = {
  /** The newest first. */
  readonly days: readonly Day[];
  /** Nothing for a day that hasn't been read yet. */
  readonly draw: (day: Day) => ComponentChildren;
  /** Told of the days that are in view, or nearly so, to be read. */
  readonly onSee: (days: readonly Day[]) => void;
  /** A day to go to; its heading gets the focus as soon as it is drawn. */
  readonly wanted: Day | null;
  readonly onReached: () => void;
};

/** What a day is taken for until it has been drawn once, px. */
const A_DAY_PX = 160;
const ROW = ':scope > [data-day]';
/** What she is at stays, wherever she scrolls. */
const BUSY = ':focus, .win-editor';

export function SeenDays({ days, draw, onSee, wanted, onReached }: SeenDaysProps) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<Day, number>());
  const [drawn, setDrawn] = useState<ReadonlySet<Day>>(new Set());

  const look = useCallback(() => {
    if (list.current === null) return;
    const busy = new Set<Day>();
    for (const row of list.current.querySelectorAll<HTMLElement>(ROW)) {
      const { day = '' } = row.dataset;
      heights.current.set(day, row.offsetHeight);
      if (row.matches(`:has(${BUSY})`)) busy.add(day);
    }
    const { top } = list.current.getBoundingClientRect();
    const rows = seenRows(
      days.map((day) => heights.current.get(day) ?? A_DAY_PX),
      { from: -top - window.innerHeight, to: -top + 2 * window.innerHeight },
    );
    const seen = rows === null ? [] : days.slice(rows.first, rows.last + 1);
    const next = new Set([...seen, ...busy, ...(wanted === null ? [] : [wanted])]);
    setDrawn((last) => (isSame(last, next) ? last : next));
    onSee([...next]);
  }, [days, onSee, wanted]);

  useLayoutEffect(look);
  useEffect(() => {
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [look]);
  useLayoutEffect(() => {
    const heading = wanted === null ? null : document.getElementById(dayHeadingId(wanted));
    if (heading === null) return;
    heading.focus();
    onReached();
  });

  const children: ComponentChildren[] = [];
  let airPx = 0;
  const flush = (before: string) => {
    if (airPx > 0) children.push(<div key={before} style={{ blockSize: `${airPx}px` }} />);
    airPx = 0;
  };
  for (const day of days) {
    const content = drawn.has(day) ? draw(day) : null;
    if (content === null) {
      airPx += heights.current.get(day) ?? A_DAY_PX;
      continue;
    }
    flush(`before-${day}`);
    children.push(
      <div key={day} data-day={day} class="seen-day">
        {content}
      </div>,
    );
  }
  flush('after');
  return <div ref={list}>{children}</div>;
}

function isSame(one: ReadonlySet<Day>, other: ReadonlySet<Day>): boolean {
  return one.size === other.size && [...one].every((day) => other.has(day));
}
