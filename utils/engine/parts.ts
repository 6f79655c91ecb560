/** The parts in which the state is stored: each is written when something in it has changed, all in one call. */
import {
  isRowKey,
  type Layout,
  layoutFor,
  movingFrom,
  NO_LAYOUT,
  NOTHING,
  storedMoving,
} from './moving';
import { type ParsedState, parseState, storedField } from './parse';
import type { State } from './state';

/** Rests and calls of today are in its ledger, and move less often than all else there. */
const SELDOM = ['rests', 'calls'] as const;
type Seldom = (typeof SELDOM)[number];
type Field = keyof State | Seldom;
type Found = Readonly<Record<string, unknown>>;

/** What stands in the store, as far as it is known. */
export type Stored = {
  /** Null where that isn't known, as after a write that failed: then all of it is written. */
  readonly state: State | null;
  readonly layout: Layout;
  /** Rows as JSON, by their keys; empty where it isn't known what stands there. */
  readonly rows: ReadonlyMap<string, string>;
};
export const NOTHING_STORED: Stored = { state: null, layout: NO_LAYOUT, rows: new Map() };

/** The mark that there is a state: when the first one was, epoch ms. It is written with all of it. */
export const MARK = 'installedAt';
/** Under this key stands what moves with each minute and isn't in rows. A whole record stood there before. */
const HEAD = 'state';

/** The fields of each, by its key. One that is put into another part needs a new version. */
export const PARTS = {
  /** What moves a few times an hour. */
  'state-now': [
    'absence',
    'arrival',
    'call',
    'callSound',
    'pause',
    'tally',
    'pauseHistory',
    'experiment',
    'boundary',
    'quiet',
    'outsideHoursUntil',
    'healing',
    'rest',
    'rests',
    'calls',
    'asking',
    'reminders',
    'today',
    'applied',
    'winsRevision',
    'winsTotal',
    'saved',
    'offerAnswered',
    'gainsTold',
    'recovered',
    'operation',
    'spareBackups',
    'backedUpOn',
  ],
  /** What she chose. */
  'state-chosen': [
    'installedAt',
    'groups',
    'limits',
    'settings',
    'callSites',
    'practices',
    'practicesTaken',
    'letGoes',
    'later',
    'settling',
    'changedAt',
  ],
  /** How it was before. */
  'state-past': ['closedDays', 'habits', 'undo'],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

const ALL = Object.entries(PARTS);
export const PART_KEYS: readonly string[] = [HEAD, ...Object.keys(PARTS)];

/** Whether something of the state stands there. */
export function isPartKey(key: string): boolean {
  return PART_KEYS.includes(key) || isRowKey(key);
}

/** What is to be written, and what stands in the store once it is. Nothing where the state is the one that stands there. */
export function partsToWrite(
  { state: before, layout: known, rows: written }: Stored,
  state: State,
): { readonly items: Found; readonly stored: Stored } {
  const layout = layoutFor(known, state);
  const { head, rows } = storedMoving(state, layout);
  const free = [...written.keys()].filter((key) => !(key in rows)).map((key) => [key, NOTHING]);
  const wanted = Object.entries({ ...rows, ...Object.fromEntries(free) });
  const texts = new Map(wanted.map(([key, row]) => [key, JSON.stringify(row)]));
  const stored = { state, layout, rows: texts };
  if (before === state) return { items: {}, stored };
  const isChanged = (field: Field) =>
    before === null || fieldIn(before, field) !== fieldIn(state, field);
  const parts = ALL.filter(([, fields]) => fields.some(isChanged));
  const items = {
    [HEAD]: head,
    ...Object.fromEntries(parts.map(([key, fields]) => [key, partOf(state, fields)])),
    ...Object.fromEntries(wanted.filter(([key]) => written.get(key) !== texts.get(key))),
    ...(before === null && { [MARK]: state.installedAt }),
  };
  return { items, stored };
}

/** The same where nobody knows what stands under its keys: all of it is written then. */
export function unknown({ layout, rows }: Stored): Stored {
  return { state: null, layout, rows: new Map([...rows.keys()].map((key) => [key, ''])) };
}

/** What stands under the keys of the parts, as a state, or as the reason why it is none; and how it stands there. */
export function parseParts(found: Found): ParsedState & { readonly stored: Stored } {
  const parts = partsIn(found);
  const { [HEAD]: head, ...others } = parts;
  const rows = new Map(
    Object.entries(others).flatMap(([key, row]) =>
      isRowKey(key) ? [[key, JSON.stringify(row)]] : [],
    ),
  );
  const stored = unknown({ ...NOTHING_STORED, rows });
  if (Object.keys(others).length === 0 || isWhole(head)) return { ...parseState(head), stored };
  const records = [head, ...PART_KEYS.map((key) => parts[key])].filter(isRecord);
  const { rests, calls, ...fields } = Object.assign({}, ...records);
  const seldom = { rests, calls };
  const moving = isRecord(head) && !isOlder(head) ? movingFrom(head, others, seldom) : null;
  if (typeof moving === 'string') {
    const { kind } = parseState(fields);
    const isNewer = kind === 'from-the-future';
    return isNewer ? { kind, stored } : { kind: 'unreadable', why: moving, raw: parts, stored };
  }
  const parsed = parseState({ ...fields, ...moving?.fields });
  if (parsed.kind === 'unreadable') return { ...parsed, raw: parts, stored };
  const isKnown = parsed.kind === 'read' && moving !== null && MARK in found;
  return { ...parsed, stored: isKnown ? storedAs(parsed.state, moving.layout, rows) : stored };
}

/** Of a version that knew no parts, or put there by a hand: then no part beside it counts. */
function isWhole(head: unknown): boolean {
  const others: readonly string[] = ALL.flatMap(([, fields]) => fields);
  return isRecord(head) && Object.keys(head).some((field) => others.includes(field));
}

/** Of a version that knew no rows. */
function isOlder(head: Found): boolean {
  return 'ledger' in head;
}

/** Spans are known by what they are: those that were read are not those that were found. */
function storedAs(state: State, { names, spans, places }: Layout, rows: Stored['rows']): Stored {
  const { ledger } = state;
  const again = <T>(numbers: ReadonlyMap<T, number>) =>
    new Map(
      [...numbers.values()].flatMap((number, index) => {
        const span = ledger.spans[index];
        return span === undefined ? [] : [[span, number] as const];
      }),
    );
  const layout = { names, spans: again(spans), places: again(places) };
  return { state, layout, rows };
}

/** What of it stands under the keys of the parts. */
export function partsIn(found: Found): Found {
  return Object.fromEntries(
    Object.entries(found).filter(([key, value]) => isPartKey(key) && value !== undefined),
  );
}

function fieldIn(state: State, field: Field): unknown {
  return isSeldom(field) ? state.ledger[field] : state[field];
}

function partOf(state: State, fields: readonly Field[]): Found {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      isSeldom(field) ? fieldIn(state, field) : storedField(state, field),
    ]),
  );
}

function isSeldom(field: Field): field is Seldom {
  return SELDOM.some((one) => one === field);
}

function isRecord(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
