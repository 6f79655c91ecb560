/** What moves with each minute, each under a key of its own: of a settle nothing is written but what has moved. */
import * as v from 'valibot';
import type { GroupId } from '../sites/group';
import { packed } from '../tracking/packed-spans';
import {
  attentionFrom,
  attentionRow,
  clockFrom,
  clockRow,
  type Named,
  type NameOf,
  NameRowSchema,
  spanFrom,
  spanRow,
  sumFrom,
  sumRow,
} from '../tracking/rows';
import type { CountedSpan } from '../tracking/spans';
import { numbered, placed } from './numbered';
import type { State } from './state';

type Found = Readonly<Record<string, unknown>>;
type Numbers<T> = ReadonlyMap<T, number>;

/** Under which number everything stands. */
export type Layout = {
  readonly names: ReadonlyMap<GroupId, Named>;
  readonly spans: Numbers<CountedSpan>;
  /** In the day. */
  readonly places: Numbers<CountedSpan>;
};
export const NO_LAYOUT: Layout = { names: new Map(), spans: new Map(), places: new Map() };

/** The keys of rows, with their numbers. */
const KEY = /^(group|sum|span)-(\d{1,9})$/;
/** Stands under a key that nothing needs just now. */
export const NOTHING = 0;

export function isRowKey(key: string): boolean {
  return KEY.test(key);
}

/** Where everything is to stand: what is there already stays where it is. */
export function layoutFor(before: Layout, state: State): Layout {
  const { spans } = state.ledger;
  const names = namesFor(before.names, state);
  return { names, spans: numbered(before.spans, spans), places: placed(before.places, spans) };
}

function namesFor(
  before: Layout['names'],
  { ledger, sessions, attended, attention }: State,
): Layout['names'] {
  const here = attention.kind === 'on-group' ? [attention] : [];
  const sites = new Map<GroupId, Set<string>>();
  const sitesOf = (id: GroupId) => {
    const known = sites.get(id) ?? new Set(before.get(id)?.sites);
    sites.set(id, known);
    return known;
  };
  const sums = [ledger.countedMs, ledger.openings, sessions, attended];
  for (const id of sums.flatMap((each) => Object.keys(each))) sitesOf(id);
  for (const { groupId, site } of [...ledger.spans, ...here]) {
    const known = sitesOf(groupId);
    if (site !== null) known.add(site);
  }
  const numbers = numbered(
    new Map([...before].map(([id, { number }]) => [id, number])),
    sites.keys(),
  );
  return new Map([...numbers].map(([id, number]) => [id, { id, number, sites: [...sitesOf(id)] }]));
}

/** Of the record under `state`, and of rows by their keys. */
export function storedMoving(
  state: State,
  { names, spans, places }: Layout,
): { readonly head: Found; readonly rows: Found } {
  const { version, clock, attention, ledger } = state;
  const nameOf: NameOf = (id) => names.get(id) ?? { id, number: 0, sites: [] };
  const groups = [...names.values()];
  return {
    head: {
      version,
      rows: groups.length,
      clock: clockRow(clock),
      attention: attentionRow(attention, clock, nameOf),
    },
    rows: Object.fromEntries([
      ...groups.map(({ id, number, sites }) => [`group-${number}`, [id, ...sites]]),
      ...groups.map(({ id, number }) => [`sum-${number}`, sumRow(state, id)]),
      ...ledger.spans.map((span) => [
        `span-${spans.get(span)}`,
        spanRow(span, places.get(span) ?? 0, nameOf),
      ]),
    ]),
  };
}

export type Moving = {
  /** As they are stored where the state lies whole. */
  readonly fields: Found;
  readonly layout: Layout;
};

/**
 * The other way round; or what can't be read, where that is more than a span: no minute is to be lost with a row.
 * A span that can't be read is left out. `seldom` is what of the ledger stands elsewhere.
 */
export function movingFrom(head: Found, rows: Found, seldom: Found): Moving | string {
  const byNumber = new Map<number, Named>();
  const clock = clockFrom(head.clock);
  for (const [number, row] of rowsOf(rows, 'group')) {
    const name = v.safeParse(NameRowSchema, row);
    if (!name.success) return `group-${number}`;
    const [id, ...sites] = name.output;
    byNumber.set(number, { id, number, sites });
  }
  if (byNumber.size !== head.rows) return 'rows';
  const named = (number: number) => byNumber.get(number);
  const attention = attentionFrom(head.attention, head.clock, named);
  const sums: [GroupId, NonNullable<ReturnType<typeof sumFrom>>][] = [];
  for (const { id, number } of byNumber.values()) {
    const isHere = isRecord(attention) && attention.groupId === id;
    const sum = sumFrom(rows[`sum-${number}`], isHere && isRecord(clock) ? clock.at : null);
    if (sum === null) return `sum-${number}`;
    sums.push([id, sum]);
  }
  const spans = rowsOf(rows, 'span')
    .flatMap(([number, row]) => {
      const read = spanFrom(row, named);
      return read === null ? [] : [{ ...read, number }];
    })
    .sort((one, other) => one.place - other.place);
  const fieldOf = (field: keyof (typeof sums)[number][1]) =>
    Object.fromEntries(
      sums.flatMap(([id, sum]) => (sum[field] === null ? [] : [[id, sum[field]]])),
    );
  return {
    fields: {
      clock,
      attention,
      sessions: fieldOf('session'),
      attended: fieldOf('attended'),
      ledger: {
        countedMs: fieldOf('countedMs'),
        spans: packed(spans.map(({ span }) => span)),
        ...seldom,
        openings: fieldOf('openings'),
      },
    },
    layout: {
      names: new Map([...byNumber.values()].map((one) => [one.id, one])),
      spans: new Map(spans.map(({ span, number }) => [span, number])),
      places: new Map(spans.map(({ span, place }) => [span, place])),
    },
  };
}

function isRecord(value: unknown): value is Found {
  return typeof value === 'object' && value !== null;
}

function rowsOf(rows: Found, kind: string): readonly (readonly [number, unknown])[] {
  return Object.entries(rows).flatMap(([key, row]) => {
    const [, is, number] = KEY.exec(key) ?? [];
    return is === kind && row !== NOTHING ? [[Number(number), row]] : [];
  });
}
