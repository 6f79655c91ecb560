/** What another tool's limits would be here, with a tick for each part, and what can't come along; then yes or no. */
import { BROWSER, t } from '../../utils/browser/i18n';
import { addsNothing, type PlannedGroup } from '../../utils/elsewhere/plan';
import type { Shown } from './arriving';
import { ElsewhereGroup } from './ElsewhereGroup';
import { differentInWords, leftOutInWords } from './elsewhere-in-words';
import { PreviewPanel } from './PreviewPanel';
import './ElsewherePreview.css';
import './PreviewPanel.css';

export const ELSEWHERE_PREVIEW_ID = 'what-would-come-along';

export type ElsewherePreviewProps = {
  readonly shown: Shown;
  readonly plan: readonly PlannedGroup[];
  /** How many the browser would ask about. */
  readonly asksAbout: number;
  readonly onTick: (key: string, on: boolean) => void;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
};

export function ElsewherePreview(props: ElsewherePreviewProps) {
  const { shown, plan, asksAbout, onTick, onAdd, onLeave } = props;
  const { name, foreign } = shown;
  const hasNews = plan.some(({ sites, limits }) => sites.length > 0 || limits.length > 0);
  // The breath has one way alone.
  const ask = plan.some(({ limits }) => limits.some(({ kind }) => kind !== 'breath'));
  const different = differentInWords(foreign);
  const leftOut = leftOutInWords(foreign);
  const isNothing = addsNothing(plan);
  return (
    <PreviewPanel
      id={ELSEWHERE_PREVIEW_ID}
      title={t(hasNews ? 'data.wouldDo' : 'elsewhere.nothingNew', [name])}
      lines={[]}
      note={hasNews ? t('data.backupFirst') : null}
      body={
        <>
          <ul class="elsewhere-groups">
            {plan.map((planned) => (
              <ElsewhereGroup key={planned.key} planned={planned} onTick={onTick} />
            ))}
          </ul>
          {ask && <p class="soft">{t('elsewhere.gentle')}</p>}
          {hasNews && <Lines title={t('elsewhere.differentTitle')} lines={different} />}
          <Lines title={t('elsewhere.leftOutTitle')} lines={leftOut} />
          {asksAbout > 0 && (
            <p>
              {t('elsewhere.willAsk', asksAbout, [asksAbout])}{' '}
              <span class="soft">{t(`sites.promise.${BROWSER}`)}</span>
            </p>
          )}
        </>
      }
    >
      {hasNews && (
        <button
          type="button"
          class="button main"
          aria-describedby="elsewhere-tick"
          onClick={() => {
            if (!isNothing) onAdd();
          }}
        >
          {t('common.addThese')}
        </button>
      )}
      <button type="button" class="button" onClick={onLeave}>
        {t(hasNews ? 'common.cancel' : 'common.close')}
      </button>
      <span id="elsewhere-tick" class="soft" data-said>
        {hasNews && isNothing ? t('sites.tickFirst') : ''}
      </span>
    </PreviewPanel>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4 class="field-label">{title}</h4>
      <ul class="data-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
