/** A win changed in place: Enter or leaving it keeps it, Escape brings the old one back. What can't be kept stays open. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import type { Day } from '../../utils/time/day';
import { helpedIn, isDayOfWin, type Win } from '../../utils/wins/win';
import { isTooLong, tooLongInWords } from './too-long';
import { WinArea } from './WinArea';
import { WinDay } from './WinDay';
import './WinEditor.css';

export type WinEditorProps = {
  readonly win: Win;
  readonly today: Day;
  /** Never empty, never the same as before. */
  readonly onKeep: (win: Win) => void;
  /** `how` tells whether the focus went elsewhere by itself. */
  readonly onClose: (how: 'by-key' | 'left') => void;
};

export function WinEditor({ win, today, onKeep, onClose }: WinEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  const [text, setText] = useState(win.text);
  const [helped, setHelped] = useState(win.helped ?? '');
  const [day, setDay] = useState<string>(win.day);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = (how: 'by-key' | 'left', kept: Win) => {
    // The field loses the focus once more while it goes.
    if (isClosed.current || isTooLong(kept.text) || isTooLong(kept.helped ?? '')) return;
    if (kept.day !== win.day && !isDayOfWin(kept.day, today)) return;
    isClosed.current = true;
    if (kept.text !== '' && !isSame(kept, win)) onKeep(kept);
    onClose(how);
  };
  const { helped: _before, ...others } = win;
  const changed = { ...others, text: text.trim(), day, ...helpedIn(helped) };
  const keep = () => close('by-key', changed);
  const told = tooLongInWords(text) ?? tooLongInWords(helped);
  return (
    <fieldset
      class="win-editor"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) close('left', changed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close('by-key', win);
      }}
    >
      <div>
        <label class="field-label small" for={`${id}-text`}>
          {t('wins.change')}
        </label>
        <WinArea
          area={field}
          id={`${id}-text`}
          text={text}
          isTooLong={isTooLong(text)}
          describedBy={`${id}-told`}
          onWrite={setText}
          onKeep={keep}
        />
      </div>
      <div>
        <label class="field-label small" for={`${id}-helped`}>
          {t('wins.whatHelped')}
        </label>
        <WinArea
          id={`${id}-helped`}
          text={helped}
          isTooLong={isTooLong(helped)}
          describedBy={`${id}-told`}
          onWrite={setHelped}
          onKeep={keep}
        />
      </div>
      <WinDay day={day} today={today} onChange={setDay} onKeep={keep} />
      <p id={`${id}-told`} class="hint" data-said>
        {told}
      </p>
    </fieldset>
  );
}

function isSame(one: Win, other: Win): boolean {
  return one.text === other.text && one.helped === other.helped && one.day === other.day;
}
