/** The corner of the browser where the cup is kept: the toolbar's puzzle piece, and the line of Full Cup behind it. */
import { t } from '../../utils/browser/i18n';
import { Cup } from '../Cup';
import './PinDrawing.css';

const PUZZLE_PIECE =
  'M4 9h4.2a2.6 2.6 0 1 1 4.6 0H17v4.2a2.6 2.6 0 1 1 0 4.6V22H4v-4.2a2.6 2.6 0 1 0 0-4.6Z';
const PIN = 'M8 4h8M9.5 4v6.5L7 13.5v1h10v-1l-2.5-3V4M12 14.5V21';

/** It says nothing that the words beside it don't say. */
export function PinDrawing({ browser }: { readonly browser: 'chromium' | 'firefox' }) {
  return (
    <div class="pin-drawing" aria-hidden="true">
      <div class="pin-bar">
        <i class="pin-address" />
        <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
          <path d={PUZZLE_PIECE} />
        </svg>
      </div>
      <div class="pin-panel">
        <Cup sizePx={28} fullness={0.2} />
        <span class="small">{t('productName')}</span>
        <svg viewBox="0 0 24 24" width="24" height="24" class="pin-spot" aria-hidden="true">
          {browser === 'firefox' ? <Gear /> : <path d={PIN} />}
        </svg>
      </div>
    </div>
  );
}

function Gear() {
  return (
    <>
      <circle cx="12" cy="12" r="6" />
      <circle cx="12" cy="12" r="8.5" class="teeth" pathLength={16} />
      <circle cx="12" cy="12" r="1.6" />
    </>
  );
}
