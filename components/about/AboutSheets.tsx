/** What runs here and what it promises, its keys, where a report goes, and the first run once more. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import './AboutSheets.css';

export type Key = {
  readonly name: 'jot-win' | 'rest-now' | 'quiet-an-hour';
  /** As the browser has it; empty where she has taken it away. */
  readonly keys: string;
};

const DEEDS: Readonly<Record<Key['name'], () => string>> = {
  'jot-win': () => t('menu.jotWin'),
  'rest-now': () => t('common.restNow'),
  'quiet-an-hour': () => t('common.quietAnHour'),
};

export type AboutSheetsProps = {
  readonly version: string;
  readonly keys: readonly Key[];
  /** For the address bar; null where that takes none. */
  readonly word: string | null;
  /** Below them: another way in, which she can switch off. */
  readonly children: ComponentChildren;
};

export function AboutSheets({ version, keys, word, children }: AboutSheetsProps) {
  return (
    <>
      <Sheet title={t('about.whatItIs')}>
        <p>{t('productDescription')}</p>
        <ul class="about-promises">
          <li>{t('welcome.start.sees')}</li>
          <li>{t('welcome.start.touches')}</li>
          <li>{t('about.waits')}</li>
          <li>{t('about.minutes')}</li>
          <li>{t('about.kind')}</li>
          <li>{t('welcome.start.stays')}</li>
        </ul>
        <p>
          <a class="button text" href="welcome.html">
            {t('about.firstRun')}
          </a>
        </p>
      </Sheet>
      <Sheet title={t('about.keys')}>
        <dl class="about-keys">
          {keys.map((key) => (
            <div key={key.name}>
              <dt>{DEEDS[key.name]()}</dt>
              <dd>{key.keys === '' ? t('about.noKey') : <kbd>{key.keys}</kbd>}</dd>
            </div>
          ))}
          {word !== null && (
            <div>
              <dt>{t('about.addressBar')}</dt>
              <dd>
                <kbd>{word}</kbd>
              </dd>
            </div>
          )}
        </dl>
        <p class="soft">{t('about.keysAreHers')}</p>
        {children}
      </Sheet>
      <Sheet title={t('log.title')}>
        <p>{t('about.report')}</p>
        <p>
          <a class="button text" href="#data">
            {t('about.toTheLog')}
          </a>
        </p>
        <p class="soft small">{t('about.version', [version])}</p>
      </Sheet>
    </>
  );
}

function Sheet(props: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="sheet" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
