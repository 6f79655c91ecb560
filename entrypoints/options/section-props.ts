/** What every section of the options page gets. */
import type { WinDraft } from '../../components/wins/use-win-draft';
import type { State } from '../../utils/engine/state';
import type { Ask } from './use-asking-in-order';

export type SectionProps = { readonly state: State; readonly ask: Ask; readonly jot: WinDraft };
