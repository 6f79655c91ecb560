/** One quiet line below the rests: counting the page she is on, what came of that, or a visitor. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { siteNames } from '../../components/sites/site-list';
import { t } from '../../utils/browser/i18n';
import type { State } from '../../utils/engine/state';
import { cutInMiddle, type Wish } from '../../utils/sites/here';
import type { Site } from '../../utils/sites/site';
import './Line.css';
import { type LineActions, type LineOutcome, useLine } from './use-line';
import type { Around, Line as LineNow } from './which-line';

/** More than two names are a list, and the list is in the options. */
const MAX_NAMES = 2;
/** So much of a site's name as stays on two lines of the narrowest popup. */
const MAX_NAME_LENGTH = 38;

export function Line(props: {
  readonly around: Around;
  readonly state: State;
  /** The button that had the focus has gone. */
  readonly onFocusLost: () => void;
}) {
  const { line, outcome, actions } = useLine(props.around, props.state);
  const last = useRef(line?.kind);
  useEffect(() => {
    if (last.current === line?.kind) return;
    last.current = line?.kind;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) props.onFocusLost();
  });
  return (
    <div class={line === null ? 'line' : 'line shown'}>
      <p class="line-said" role="status">
        {saidOf(line, outcome)}
      </p>
      {line !== null && <Words line={line} actions={actions} />}
    </div>
  );
}

function Words({ line, actions }: { readonly line: LineNow; readonly actions: LineActions }) {
  switch (line.kind) {
    case 'countable':
      return <Countable wish={line.wish} onCount={() => actions.count(line.wish)} />;
    case 'counted':
      return (
        <div class="line-buttons">
          <button type="button" class="button text" onClick={actions.setLimit}>
            {t('here.setLimit')}
          </button>
          <button type="button" class="button text" onClick={() => actions.undo(line.wish)}>
            {t('popup.undo')}
          </button>
        </div>
      );
    case 'not-seen':
      return <Missing sites={[line.site]} onAllow={actions.allow} />;
    case 'visitor':
      return (
        <Missing sites={line.visitor.sites} onAllow={actions.allow}>
          <button type="button" class="button text" onClick={() => actions.leaveIt(line.visitor)}>
            {t('here.notNow')}
          </button>
        </Missing>
      );
  }
}

function Countable({ wish, onCount }: { readonly wish: Wish; readonly onCount: () => void }) {
  const name = siteNames(wish.sites);
  const cut = cutInMiddle(name, MAX_NAME_LENGTH);
  return (
    <button
      type="button"
      class="line-count"
      title={cut === name ? undefined : name}
      onClick={onCount}
    >
      <span class="line-label">{t('here.count', [cut])}</span>
      <span class="soft small">{t('here.countNext')}</span>
    </button>
  );
}

function Missing(props: {
  readonly sites: readonly Site[];
  readonly onAllow: (sites: readonly Site[]) => void;
  readonly children?: ComponentChildren;
}) {
  const { sites } = props;
  const words =
    sites.length > MAX_NAMES
      ? t('here.manyMissing', [sites.length])
      : t('sites.missing', sites.length, [siteNames(sites)]);
  return (
    <>
      <p class="line-words">{words}</p>
      <div class="line-buttons">
        <button type="button" class="button text" onClick={() => props.onAllow(sites)}>
          {t('sites.allow')}
        </button>
        {props.children}
      </div>
    </>
  );
}

/** What is announced: how it went, and nothing that was there from the start. */
function saidOf(line: LineNow | null, outcome: LineOutcome): string | null {
  if (line?.kind === 'counted') {
    return t('here.counted', [cutInMiddle(siteNames(line.wish.sites), MAX_NAME_LENGTH)]);
  }
  if (outcome === 'not-stored') return t('popup.notStored');
  if (outcome !== 'refused') return null;
  return line?.kind === 'countable' ? t('here.refused') : t('sites.notAllowed');
}
