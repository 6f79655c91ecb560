/** Calls: the services that she has them on, so that nothing asks her while one can be heard. */
import { useId, useState } from 'preact/hooks';
import { BROWSER, t } from '../../utils/browser/i18n';
import { CALL_PRESETS, presetSites } from '../../utils/sites/presets';
import { isSameSite, type Site, siteName } from '../../utils/sites/site';
import { Notice, type NoticeContent } from '../fields/Notice';
import { MissingGrants } from '../sites/MissingGrants';
import { PresetList } from '../sites/PresetList';
import { SiteChips } from '../sites/SiteChips';
import { siteNames } from '../sites/site-list';
import { CallAddress } from './CallAddress';
import './CallsSheet.css';
import '../fields/Notice.css';
import '../sites/presets.css';

export const CALLS_PLACE = 'calls';
export const CALL_ADDRESS_ID = 'call-address';

export type CallsSheetProps = {
  readonly sites: readonly Site[];
  /** Names of those that the browser keeps from us. */
  readonly missing: ReadonlySet<string>;
  readonly notice: NoticeContent | null;
  /** Asks the browser first; false when it, or she, said no. */
  readonly onAdd: (sites: readonly Site[]) => Promise<boolean>;
  readonly onAllow: (sites: readonly Site[]) => Promise<boolean>;
  readonly onRemove: (site: Site) => void;
  readonly onBringBack: (site: Site) => void;
};

export function CallsSheet(props: CallsSheetProps) {
  const { sites, missing, onAllow } = props;
  const [refused, setRefused] = useState<readonly Site[] | null>(null);
  const unseen = sites.filter((site) => missing.has(siteName(site)));
  const add = async (wanted: readonly Site[]) => {
    const isAdded = await props.onAdd(wanted.filter((site) => !has(sites, site)));
    setRefused(isAdded ? null : wanted);
  };
  return (
    <section class="calls-sheet sheet" aria-labelledby="calls-title">
      <h2 id="calls-title">{t('calls.title')}</h2>
      <p class="soft">{t('calls.intro')}</p>
      {BROWSER === 'firefox' && <p class="soft">{t('calls.sharing')}</p>}
      <SiteChips
        sites={sites}
        missing={missing}
        onRemove={props.onRemove}
        onBringBack={props.onBringBack}
      />
      <Notice place={CALLS_PLACE} notice={props.notice} />
      <MissingGrants
        sites={unseen}
        words={t('calls.missing', [siteNames(unseen)])}
        onAllow={onAllow}
      />
      <details class="calls-adder" open={sites.length === 0}>
        <summary>{t('calls.services')}</summary>
        <Services sites={sites} onAdd={add} />
        <CallAddress id={CALL_ADDRESS_ID} sites={sites} onAdd={(site) => add([site])} />
        <div class="notice" data-said>
          {refused !== null && (
            <>
              <span>{t('sites.refused', [siteNames(refused)])}</span>
              <button type="button" class="button text" onClick={() => add(refused)}>
                {t('sites.askOnceMore')}
              </button>
            </>
          )}
        </div>
      </details>
    </section>
  );
}

function Services(props: {
  readonly sites: readonly Site[];
  readonly onAdd: (sites: readonly Site[]) => void;
}) {
  const waitId = useId();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const presets = CALL_PRESETS.filter((preset) =>
    presetSites(preset).some((site) => !has(props.sites, site)),
  );
  const chosen = presets.filter(({ id }) => ticked.has(id));
  return (
    <>
      <p class="promise">{t(`calls.promise.${BROWSER}`)}</p>
      <PresetList presets={presets} ticked={ticked} onTick={setTicked} />
      <div class="press-row">
        <button
          type="button"
          class="button"
          aria-describedby={waitId}
          onClick={() => {
            if (chosen.length > 0) props.onAdd(chosen.flatMap(presetSites));
          }}
        >
          {t('common.addThese')}
        </button>
        <span id={waitId} class="soft" data-said>
          {chosen.length === 0 ? t('sites.tickFirst') : ''}
        </span>
      </div>
    </>
  );
}

function has(sites: readonly Site[], site: Site): boolean {
  return sites.some((other) => isSameSite(site, other));
}
