/** Why a file was not taken. Each is said to her in words of its own; nothing has changed then. */
import type { Snapshot } from './snapshot';

/** No file of ours comes near this size; a bigger one is not even read. */
export const MAX_FILE_BYTES = 20_000_000;

export type Refusal =
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  /** Not UTF-8: a picture, an archive, or text in another encoding. */
  | { readonly kind: 'not-text' }
  /** `cut`: it begins well and ends too early. */
  | { readonly kind: 'not-json'; readonly cut: boolean }
  /** JSON, made by something else. */
  | { readonly kind: 'not-ours' }
  /** Made by a newer version than this one. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Ours, and yet not as described: `where` is the path to the first wrong value. */
  | { readonly kind: 'not-valid'; readonly where: string };

export type ReadFile =
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  | { readonly kind: 'refused'; readonly why: Refusal };
