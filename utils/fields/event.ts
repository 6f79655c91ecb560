/** How an event is declared, once: its name, what it carries, and whether a page of ours may ask for it. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';

/** The same for every telling of one press: a second click, and another try after "not stored", carry it again. */
export const RequestIdSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(36));

type Asked<Carries extends v.ObjectEntries> = { readonly by: 'page'; readonly carries: Carries };
type Told<Carries extends object> = { readonly by: 'browser'; readonly carries?: Carries };

/** The events that one room answers, by their names. */
export type EventTable = Readonly<Record<string, Asked<v.ObjectEntries> | Told<object>>>;

/** What she does on a page of ours. It comes from outside, so what it carries is checked. */
export function asked<const Carries extends v.ObjectEntries = Record<never, never>>(
  carries: Carries = {} as Carries,
): Asked<Carries> {
  return { by: 'page', carries };
}

/** What the browser or the database tells: our own code, so that the type alone says what it carries. */
export function told<Carries extends object = Record<never, never>>(): Told<Carries> {
  return { by: 'browser' };
}

/** The union of what a table declares. */
export type EventIn<Table> = {
  [Type in keyof Table]: Table[Type] extends Asked<infer Carries>
    ? AskedEvent<Type, Carries>
    : Table[Type] extends Told<infer Carries>
      ? { readonly type: Type } & Carries
      : never;
}[keyof Table];

/** Of these, what a page may ask for. */
export type RequestIn<Table> = {
  [Type in keyof Table]: Table[Type] extends Asked<infer Carries>
    ? AskedEvent<Type, Carries>
    : never;
}[keyof Table];

type AskedEvent<Type, Carries extends v.ObjectEntries> = ReadonlyDeep<
  { type: Type; requestId?: v.InferOutput<typeof RequestIdSchema> } & v.InferOutput<
    v.ObjectSchema<Carries, undefined>
  >
>;

/** Whether an event is one of a table's. */
export function isOf<Table extends EventTable>(
  table: Table,
  event: { readonly type: string },
): event is EventIn<Table> & { readonly type: string } {
  return Object.hasOwn(table, event.type);
}

/** Reads what a page asks for. Anything that isn't declared is refused. */
export function requestSchema<Table extends EventTable>(
  table: Table,
): v.GenericSchema<unknown, RequestIn<Table>> {
  const options = Object.entries(table).flatMap(([type, { by, carries }]) =>
    by === 'page'
      ? [
          v.object({
            ...carries,
            type: v.literal(type),
            requestId: v.exactOptional(RequestIdSchema),
          }),
        ]
      : [],
  );
  return v.variant('type', options as never) as never;
}
