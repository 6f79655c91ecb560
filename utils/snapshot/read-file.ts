/** From the bytes of some file to a snapshot, or to the reason why not. Nothing unknown gets past this line. */
import * as v from 'valibot';
import { knownStamp } from './later-word';
import { MAX_FILE_BYTES, type ReadFile, type Refusal } from './refusal';
import { FILE_VERSION, FORMAT, type Snapshot, SnapshotSchema } from './snapshot';

/** `now`, epoch ms: no change in the file is taken for later than that. */
export function parseFile(bytes: Uint8Array, now: number): ReadFile {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return refused({ kind: 'too-large', maxBytes: MAX_FILE_BYTES });
  }
  const text = textIn(bytes);
  if (text === null) return refused({ kind: 'not-text' });
  const json = jsonIn(text);
  if (json === null) return refused({ kind: 'not-json', cut: isCut(text) });
  if (!isOurs(json.value)) return refused({ kind: 'not-ours' });
  const { version } = json.value;
  if (Number.isInteger(version) && Number(version) > FILE_VERSION) {
    return refused({ kind: 'newer', version: Number(version) });
  }
  const parsed = v.safeParse(SnapshotSchema, json.value, { abortEarly: true });
  if (!parsed.success) {
    return refused({ kind: 'not-valid', where: v.getDotPath(parsed.issues[0]) ?? 'file' });
  }
  // A schema doesn't see these; what has passed it is of a size that can be searched.
  const foreign = foreignName(json.value);
  if (foreign !== null) return refused({ kind: 'not-valid', where: foreign });
  return { kind: 'read', snapshot: notAhead(parsed.output, now) };
}

function refused(why: Refusal): ReadFile {
  return { kind: 'refused', why };
}

/** UTF-8, with or without a mark in front; null for anything else. A last letter cut in half is left out. */
export function textIn(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function jsonIn(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Whether it is empty, or begins like JSON and is over before what was opened is closed. */
function isCut(text: string): boolean {
  const begun = text.trimStart();
  if (begun === '') return true;
  if (!/^[{[]/.test(begun)) return false;
  let depth = 0;
  let isInWord = false;
  for (let at = 0; at < begun.length; at += 1) {
    const letter = begun[at];
    if (letter === '"') isInWord = !isInWord;
    else if (isInWord) at += letter === '\\' ? 1 : 0;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return isInWord || depth > 0;
}

function isOurs(value: unknown): value is Record<string, unknown> {
  return v.is(v.looseObject({ format: v.literal(FORMAT) }), value);
}

/** The path to a name that every object has, and no record may have; null when there is none. */
function foreignName(root: object): string | null {
  const waiting = [{ value: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [key, value] of Object.entries(next.value)) {
      const path = `${next.path}${key}`;
      if (key in Object.prototype || key === 'prototype') return path;
      if (typeof value === 'object' && value !== null) waiting.push({ value, path: `${path}.` });
    }
  }
  return null;
}

function notAhead(snapshot: Snapshot, now: number): Snapshot {
  const until = <T extends { readonly changedAt: number }>(word: T): T =>
    word.changedAt > now ? { ...word, changedAt: knownStamp(word.changedAt, now) } : word;
  const { groups, settings, wins, practices, callSites, letGoes } = snapshot;
  return {
    ...snapshot,
    groups: groups.map((group) => ({
      ...until(group),
      sites: group.sites.map(until),
      limits: mapped(group.limits, until),
    })),
    settings: mapped(settings, until),
    ...(practices === undefined ? {} : { practices: practices.map(until) }),
    ...(callSites === undefined ? {} : { callSites: callSites.map(until) }),
    ...(letGoes === undefined ? {} : { letGoes: letGoes.map(until) }),
    wins: wins.map(until),
  };
}

function mapped<T extends object>(
  record: T,
  change: <V extends { readonly changedAt: number }>(value: V) => V,
): T {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as T;
}
