/** What a field may hold and what it holds at first, read off its description. */
import * as v from 'valibot';
import { type HoursRange, RangesSchema } from '../schedule/hours';
import { DaySchema } from '../time/day';
import type { AnyField } from './field';

/** Off is at any time; the hours are kept meanwhile. */
export type Times = { readonly on: boolean; readonly ranges: readonly HoursRange[] };

/** The values of a field. */
export type ValueOf<Of extends AnyField> = Of extends {
  readonly options: readonly (infer Option)[];
}
  ? Option
  : Of extends { readonly kind: 'text' }
    ? string
    : Of extends { readonly kind: 'toggle' }
      ? boolean
      : Of extends { readonly kind: 'day' }
        ? string | null
        : Of extends { readonly kind: 'times' }
          ? Times
          : number;

export function defaultOf<const Of extends AnyField>(field: Of): ValueOf<Of> {
  return firstValueIn(field) as ValueOf<Of>;
}

export function valueSchema<const Of extends AnyField>(field: Of): v.GenericSchema<ValueOf<Of>> {
  return schemaFor(field) as v.GenericSchema<ValueOf<Of>>;
}

function firstValueIn(field: AnyField): string | number | boolean | null | Times {
  switch (field.kind) {
    case 'duration':
      return field.defaultSeconds;
    case 'count':
    case 'choice':
      return field.defaultValue;
    case 'time-of-day':
      return field.defaultMinutes;
    case 'text':
      return '';
    case 'toggle':
      return field.defaultOn;
    case 'day':
      return null;
    case 'times':
      return { on: false, ranges: field.suggestedRanges };
  }
}

function schemaFor(field: AnyField): v.GenericSchema {
  switch (field.kind) {
    case 'duration':
      return whole(field.minSeconds, field.maxSeconds);
    case 'count':
      return whole(field.min, field.max);
    case 'time-of-day':
      return whole(0, field.maxMinutes);
    case 'text':
      return v.pipe(v.string(), v.maxLength(field.maxLength));
    case 'toggle':
      return v.boolean();
    case 'choice':
      return v.picklist(field.options);
    case 'day':
      return v.nullable(DaySchema);
    case 'times':
      return v.strictObject({ on: v.boolean(), ranges: RangesSchema });
  }
}

function whole(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
