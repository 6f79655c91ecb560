import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearAddressBar } from './omnibox';

type Line = { readonly content: string; readonly description: string };
type Listener = (text: string, suggest: (lines: readonly Line[]) => void) => void;

const { bar, differences } = vi.hoisted(() => {
  const event = () => {
    const listeners: Listener[] = [];
    return {
      addListener: (listener: Listener) => listeners.push(listener),
      fire: (text = '') => {
        for (const listener of listeners)
          listener(text, (given) => Object.assign(bar, { lines: given }));
      },
    };
  };
  const omnibox = {
    shown: '',
    lines: [] as readonly Line[],
    onInputStarted: event(),
    onInputChanged: event(),
    onInputCancelled: event(),
    onInputEntered: event(),
    setDefaultSuggestion: ({ description }: { description: string }) => {
      omnibox.shown = description;
    },
  };
  return {
    bar: omnibox,
    differences: { omnibox, PREVIEW_IS_MARKUP: true, PREVIEW_COMES_LATE: false },
  };
});
vi.mock('./differences', () => differences);

const entered = vi.fn();
hearAddressBar({ preview: (text) => (text === '' ? 'Type a win.' : text), enter: entered });

beforeEach(() => {
  Object.assign(differences, { PREVIEW_IS_MARKUP: true, PREVIEW_COMES_LATE: false });
  entered.mockReset();
});

describe('the address bar', () => {
  it('shows what is typed as text, where the browser reads markup', () => {
    bar.onInputChanged.fire('soup <b> & "more"');
    expect(bar.shown).toBe('soup &lt;b&gt; &amp; "more"');
  });

  it('shows a per cent sign before an s as it was typed', () => {
    bar.onInputChanged.fire('100%sure, 5 % sugar');
    expect(bar.shown).toBe('100%\u2060sure, 5 % sugar');
  });

  it('leaves a first line alone that would come too late, and says it in a second one', () => {
    Object.assign(differences, { PREVIEW_IS_MARKUP: false, PREVIEW_COMES_LATE: true });
    bar.onInputStarted.fire();
    bar.onInputChanged.fire('soup <b> & more');
    expect(bar.shown).toBe('Type a win.');
    expect(bar.lines).toEqual([{ content: 'soup <b> & more ', description: 'soup <b> & more' }]);
    bar.onInputChanged.fire(' ');
    expect(bar.lines).toEqual([]);
  });

  it.each(['onInputStarted', 'onInputCancelled'] as const)('shows no old line after %s', (name) => {
    bar.onInputChanged.fire('soup');
    bar[name].fire();
    expect(bar.shown).toBe('Type a win.');
  });

  it('tells what was entered, and forgets it', () => {
    bar.onInputChanged.fire('soup');
    bar.onInputEntered.fire('soup');
    expect(entered).toHaveBeenCalledExactlyOnceWith('soup');
    expect(bar.shown).toBe('Type a win.');
  });
});
