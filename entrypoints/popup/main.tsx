/** The toolbar popup: the card when a pause is due, today and a line for a win otherwise. */
import { openPage } from '../../components/SafetyNet';
import '../../components/theme.css';
import { dressPage, t } from '../../utils/browser/i18n';
import { stayConnected, tell } from '../../utils/browser/messaging';
import { pageNet } from '../../utils/browser/page-net';
import { App } from './App';
import { readAround } from './around';
import { hearFirstKeys } from './first-keys';
import { type Opening, readOpening } from './opening';
import './popup.css';
import { afterVisibleFor } from './visible-for';

/** A card that has been on screen this long has been offered. */
const SEEN_AFTER_MS = 2_000;

const firstKeys = hearFirstKeys(window);
const search = new URLSearchParams(location.search);
const place = search.get('place') === 'tab' ? 'tab' : 'popup';
document.documentElement.classList.add(place === 'tab' ? 'in-tab' : 'in-popup');
openPage(document.body, pageNet(), async () => {
  dressPage(document);
  document.title = t('productName');
  const opening = await readOpening(place, search.has('trial'), Date.now());
  stayConnected(opening.isCard ? 'card' : 'popup');
  if (opening.isCard) beginCard(opening);
  // Read before anything is drawn: a popup that grows afterwards moves under her hand.
  const around = await readAround(opening, Date.now());
  return (
    <main class="popup">
      <App opening={opening} around={around} takeLetters={firstKeys.letters} />
    </main>
  );
});

function beginCard({ byItself }: Opening): void {
  void tell({ type: 'card-opened', byItself });
  afterVisibleFor(SEEN_AFTER_MS, document, () => void tell({ type: 'card-seen' }));
  if (!byItself) return;
  firstKeys.whenTyped(() => {
    void tell({ type: 'card-typed-away' });
    window.close();
  });
}
