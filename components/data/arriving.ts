/** How far the limits of another tool have come on their way in. */
import type { Foreign, ForeignRefusal } from '../../utils/elsewhere/foreign';
import type { Ticks } from '../../utils/elsewhere/plan-sites';
import type { WhyNot } from './refusal-in-words';

export type WhyNothing =
  | ForeignRefusal
  | Extract<WhyNot, { kind: 'not-readable' | 'mine-unreadable' | 'too-much' }>;

export type Arriving =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly why: WhyNothing }
  | Shown
  /** She has said yes; it is not stored yet. */
  | { readonly kind: 'on-its-way' }
  | { readonly kind: 'undone' };

export type Shown = {
  readonly kind: 'shown';
  /** Of the file, or of what she pasted. */
  readonly name: string;
  readonly foreign: Foreign;
  readonly ticks: Ticks;
};
