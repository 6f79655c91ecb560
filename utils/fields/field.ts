/** What an editable value is, so that a form can draw itself and a stored value can be checked. */
import type { HoursRange } from '../schedule/hours';

/** A length of time, kept in whole seconds and shown in minutes. */
export type DurationField = {
  readonly kind: 'duration';
  readonly defaultSeconds: number;
  readonly minSeconds: number;
  readonly maxSeconds: number;
  /** Offered first; any other value within the bounds may be typed. */
  readonly suggestedSeconds: readonly number[];
};

/** A whole number out of a short range. */
export type CountField = {
  readonly kind: 'count';
  readonly defaultValue: number;
  readonly min: number;
  readonly max: number;
};

/** A time of day, kept in minutes after midnight. */
export type TimeOfDayField = {
  readonly kind: 'time-of-day';
  readonly defaultMinutes: number;
  readonly maxMinutes: number;
};

/** Hours of the week. They have an editor of their own. */
export type HoursField = { readonly kind: 'hours' };

/** One line of her own words. Empty means the product's own words, which are translated. */
export type TextField = { readonly kind: 'text'; readonly maxLength: number };

export type Field = DurationField | CountField | TimeOfDayField | TextField;

/** One of a few words of ours. */
export type ChoiceField = {
  readonly kind: 'choice';
  readonly defaultValue: string;
  readonly options: readonly string[];
};

export type ToggleField = { readonly kind: 'toggle'; readonly defaultOn: boolean };

/** A day, or none. */
export type DayField = { readonly kind: 'day' };

/** At any time, or in some hours of the week alone. */
export type TimesField = {
  readonly kind: 'times';
  readonly suggestedRanges: readonly HoursRange[];
};

export type AnyField = Field | ChoiceField | ToggleField | DayField | TimesField;
