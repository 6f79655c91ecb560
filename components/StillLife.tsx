/** A full page of ours: words on the start side, the cup on the table at the end side, light on the wall. */
import type { ComponentChildren } from 'preact';
import { Cup, type CupProps } from './Cup';
import { cupInWords } from './cup-in-words';
import { WindowLight } from './Scene';
import './StillLife.css';

export type StillLifeProps = {
  /** Above everything: where she comes from, and the way back. */
  readonly top?: ComponentChildren;
  readonly fullness: number;
  readonly rises?: NonNullable<CupProps['rises']>;
  readonly silhouette?: NonNullable<CupProps['silhouette']>;
  readonly breath?: CupProps['breath'];
  /** For a page that is laid out a little differently. */
  readonly class?: string;
  /** Where another page lies behind it, it is no main part of one. */
  readonly as?: 'main' | 'div';
  /** What lies on the table. */
  readonly table?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function StillLife(props: StillLifeProps) {
  const { as: Frame = 'main' } = props;
  return (
    <Frame class={`still-life ${props.class ?? ''}`}>
      <div class="still-life-top">{props.top}</div>
      <div class="still-life-words">{props.children}</div>
      <div class="still-life-cup">
        <WindowLight />
        <Cup
          sizePx={500}
          fullness={props.fullness}
          rises={props.rises ?? 'at-once'}
          silhouette={props.silhouette ?? 'open'}
          label={cupInWords(props.fullness, props.silhouette)}
          cast
          {...(props.breath !== undefined && { breath: props.breath })}
        />
      </div>
      <div class="still-life-table">{props.table}</div>
    </Frame>
  );
}
