/** Gives one press of hers one id: pressed again before it was stored, it is the same request. */
import type { Request } from '../utils/engine/requests';

export type Press = { readonly request: Request; readonly requestId: string };

/** The same press as the last one where that asked for the same and is not done. */
export function pressOf(request: Request, last: Press | null): Press {
  const isSame = last !== null && JSON.stringify(last.request) === JSON.stringify(request);
  return isSame ? last : { request, requestId: crypto.randomUUID() };
}
