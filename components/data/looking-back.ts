/** How far she has come on her way to an earlier backup. */
import type { GoingBack } from '../../utils/snapshot/going-back';

export type LookingBack =
  | { readonly kind: 'none' }
  /** Being read. */
  | { readonly kind: 'looking'; readonly takenAt: number }
  | { readonly kind: 'seen'; readonly takenAt: number; readonly preview: GoingBack }
  /** It can't be read, or what is here can't be. */
  | { readonly kind: 'unreadable'; readonly takenAt: number }
  /** She has said yes; it is not stored yet. */
  | { readonly kind: 'on-its-way'; readonly takenAt: number }
  /** Newer backups have taken its place. */
  | { readonly kind: 'gone' }
  /** She went back and took that back. */
  | { readonly kind: 'undone' };
