/** Where the cup stands: a wall with the window's light on it, and the strip of it at the top of a popup. */
import type { ComponentChildren } from 'preact';
import './Scene.css';

/** Four panes of light on the wall. Decoration: it never lies behind words. */
export function WindowLight() {
  return (
    <div class="window-light" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

/** Words at the start side, the cup at the end side, on the strip's lower line. */
export function SceneStrip(props: {
  readonly cup: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scene-strip">
      <WindowLight />
      <div class="scene-words">{props.children}</div>
      {props.cup}
    </div>
  );
}
