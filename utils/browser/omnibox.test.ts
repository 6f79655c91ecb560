import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearAddressBar } from './omnibox';

type Listener = (text: string) => void;

const { bar, differences } = vi.hoisted(() => {
  const event = () => {
    const listeners: Listener[] = [];
    return {
      addListener: (listener: Listener) => listeners.push(listener),
      fire: (text = '') => {
        for (const listener of listeners) listener(text);
      },
    };
  };
  const omnibox = {
    shown: '',
    onInputStarted: event(),
    onInputChanged: event(),
    onInputCancelled: event(),
    onInputEntered: event(),
    setDefaultSuggestion: ({ description }: { description: string }) => {
      omnibox.shown = description;
    },
  };
  return { bar: omnibox, differences: { omnibox, PREVIEW_IS_MARKUP: true } };
});
vi.mock('./differences', () => differences);

const entered = vi.fn();
hearAddressBar({ preview: (text) => (text === '' ? 'Type a win.' : text), enter: entered });

beforeEach(() => {
  differences.PREVIEW_IS_MARKUP = true;
  entered.mockReset();
});

describe('the address bar', () => {
  it('shows what is typed as text, where the browser reads markup', () => {
    bar.onInputChanged.fire('soup <b> & "more"');
    expect(bar.shown).toBe('soup &lt;b&gt; &amp; "more"');
  });

  it('shows it as it is where the browser does, too', () => {
    differences.PREVIEW_IS_MARKUP = false;
    bar.onInputChanged.fire('soup <b> & more');
    expect(bar.shown).toBe('soup <b> & more');
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
