/** What a pause wants done, once. */
export type PauseEffect =
  /** Open the toolbar popup. */
  | { readonly type: 'notify-by-popup' }
  /** Open our tab behind hers. */
  | { readonly type: 'notify-by-tab' }
  /** That tab has nothing to ask any more. */
  | { readonly type: 'close-card-tab' }
  | { readonly type: 'notify-by-notification' }
  /** It has nothing to ask any more. */
  | { readonly type: 'close-notification' }
  /** Bring the card to the front, in a tab of ours. */
  | { readonly type: 'show-card' };
