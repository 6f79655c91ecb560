/** The parts in which the state is stored: each is written when something in it has changed, all in one call. */
import { type ParsedState, parseState, storedField } from './parse';
import type { State } from './state';

type Field = keyof State;
type Found = Readonly<Record<string, unknown>>;

/** The fields of each, by its key. One that is put into another part needs a new version. */
export const PARTS = {
  /** What moves with each minute. Where a whole record stood before, this key is the one it stood under. */
  state: ['version', 'clock', 'attention', 'sessions', 'attended', 'ledger'],
  /** What moves a few times an hour. */
  'state-now': [
    'absence',
    'arrival',
    'call',
    'callSound',
    'pause',
    'tally',
    'pauseHistory',
    'boundary',
    'quiet',
    'outsideHoursUntil',
    'healing',
    'rest',
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
type Part = keyof typeof PARTS;

export const PART_KEYS: readonly string[] = Object.keys(PARTS);
const ALL = Object.entries(PARTS);
const HEAD = 'state' satisfies Part;

/** What differs from what is stored; everything, where that is not known. */
export function partsToWrite(stored: State | null, state: State): Found {
  const isChanged = (field: Field) => stored === null || stored[field] !== state[field];
  const changed = ALL.filter(([, fields]) => fields.some(isChanged));
  return Object.fromEntries(changed.map(([key, fields]) => [key, partOf(state, fields)]));
}

/** What stands under the keys of the parts, as a state, or as the reason why it is none. */
export function parseParts(found: Found): ParsedState {
  const { state: head, ...others } = partsIn(found);
  const parts = Object.values(others);
  if (parts.length === 0 || isWhole(head)) {
    const parsed = parseState(head);
    return parsed.kind === 'read' ? { ...parsed, isWhole: true } : parsed;
  }
  const parsed = parseState(Object.assign({}, ...[head, ...parts].filter(isRecord)));
  return parsed.kind === 'unreadable' ? { ...parsed, raw: partsIn(found) } : parsed;
}

/** Of a version that knew no parts, or put there by a hand: then no part beside it counts. */
function isWhole(head: unknown): boolean {
  const others: readonly string[] = ALL.flatMap(([key, fields]) => (key === HEAD ? [] : fields));
  return isRecord(head) && Object.keys(head).some((field) => others.includes(field));
}

/** What of it stands under the keys of the parts. */
export function partsIn(found: Found): Found {
  return Object.fromEntries(
    PART_KEYS.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]]])),
  );
}

function partOf(state: State, fields: readonly Field[]): Found {
  return Object.fromEntries(fields.map((field) => [field, storedField(state, field)]));
}

function isRecord(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
