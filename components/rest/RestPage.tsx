/** The still life that a rest is: words on the start side, the cup on the table at the end side. */
import type { ComponentChildren } from 'preact';
import { Cup, type CupProps } from '../Cup';
import { cupInWords } from '../cup-in-words';
import { WindowLight } from '../Scene';
import './RestPage.css';

export function RestPage(props: {
  /** Above everything: where she comes from, and the way back. */
  readonly top?: ComponentChildren;
  readonly fullness: number;
  readonly rises?: NonNullable<CupProps['rises']>;
  readonly children: ComponentChildren;
}) {
  return (
    <main class="rest-page">
      <div class="rest-table" />
      <div class="rest-top">{props.top}</div>
      <div class="rest-words">{props.children}</div>
      <div class="rest-cup">
        <WindowLight />
        <Cup
          sizePx={500}
          fullness={props.fullness}
          rises={props.rises ?? 'at-once'}
          label={cupInWords(props.fullness)}
          cast
        />
      </div>
    </main>
  );
}
