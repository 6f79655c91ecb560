/** A browser and a person for stories: it keeps time, lets the engine look when it would, and answers its effects. */
import { isListeningForLull, lookInMs, wakeAt } from '../../utils/engine/deadlines';
import type { Effect } from '../../utils/engine/effects';
import type { EngineEvent } from '../../utils/engine/events';
import { recoveredState } from '../../utils/engine/recovery';
import { reduce } from '../../utils/engine/reduce';
import { newState, type State } from '../../utils/engine/state';
import { isWorthAWrite } from '../../utils/engine/worth-a-write';
import { type Hold, holdOf } from '../../utils/pauses/holds';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';

const LULL_MS = 15_000;
const MAIL_TAB = 7;

export type Life = 'awake' | 'background dead' | 'asleep' | 'closed';

export class World {
  at: number;
  uptimeMs = 0;
  life = 1;
  state: State;
  mode: Life = 'awake';
  /** What is in front: a group's id, or any other word for a page that isn't chosen. */
  front = 'new tab';
  focused = true;
  fullScreen = false;
  locked = false;
  audible = false;
  /** What the browser shows of a call, in whichever tab. */
  callSign: Scene['callSign'] = null;
  /** She has allowed notifications. */
  mayNotify = false;
  /** Null while she goes on using keys or mouse; else since when she hasn't. */
  handsOffSince: number | null = null;
  /** How late alarms ring: those of an installed extension up to half a minute. */
  alarmsLateMs = 0;
  card: { openedAt: number; seen: boolean } | null = null;
  /** What becomes of a card that opens by itself: it may be refused, or the background dies over it. */
  popups: 'open' | 'refused' | 'lost' = 'open';
  /** When cards have opened by themselves, epoch ms. */
  readonly cardsByThemselves: number[] = [];
  /** Days that are over are kept there, and the state is copied each morning. */
  databaseIsWell = true;
  readonly database: { days: Record<string, number>; copy: { takenAt: number; state: State } };
  readonly effects: Effect[] = [];
  /** Writes to the store, to see that looking costs none. */
  writes = 0;
  private lullTold = false;

  constructor(
    startAt: number,
    public timeZone: string,
  ) {
    this.at = startAt;
    this.state = newState(this.now());
    this.database = { days: {}, copy: { takenAt: startAt, state: this.state } };
  }

  now(): Moment {
    return {
      at: this.at,
      uptimeMs: this.uptimeMs,
      life: String(this.life),
      timeZone: this.timeZone,
    };
  }

  /** Lets time pass until an instant, with every look, alarm, lull and card on the way. */
  goTo(at: number): void {
    while (this.mode === 'awake' || this.mode === 'background dead') {
      const nextAt = this.nextHappeningAt();
      if (nextAt >= at) break;
      this.move(nextAt);
      this.happen();
    }
    this.move(at);
    if (this.mode === 'awake') this.happen();
  }

  send(event: EngineEvent): void {
    if (this.mode === 'background dead') {
      this.mode = 'awake';
      this.life += 1;
      this.reduce({ type: 'started', newRun: false });
    }
    this.reduce(event);
  }

  /** The browser ends, and when it is back its store is empty. */
  loseTheRecord(): void {
    const source = { kind: 'copy', ...this.database.copy } as const;
    this.life += 1;
    this.state = recoveredState(source, 'empty', null, this.now());
    this.send({ type: 'started', newRun: true });
  }

  private nextHappeningAt(): number {
    const now = this.now();
    const wake = wakeAt(this.state, this.scene(), now);
    if (this.mode === 'background dead') return Math.max(wake + this.alarmsLateMs, this.at + 1);
    const lookMs = lookInMs(this.state, this.scene(), now);
    const times = [wake, lookMs === null ? Number.POSITIVE_INFINITY : this.at + lookMs];
    if (this.handsOffSince !== null) {
      times.push(this.handsOffSince + this.state.settings.idleSeconds * 1_000);
      if (this.isListening()) times.push(Math.max(this.handsOffSince + LULL_MS, this.at));
    }
    if (this.card !== null && !this.card.seen) times.push(this.card.openedAt + 2_000);
    const next = Math.min(...times.filter((time) => time > this.at));
    return this.isListening() && this.isLull() && !this.lullTold ? this.at : next;
  }

  private happen(): void {
    if (this.card !== null && !this.card.seen && this.at >= this.card.openedAt + 2_000) {
      this.card.seen = true;
      this.send({ type: 'card-seen' });
    }
    this.send({ type: 'observed' });
    if (!this.isLull()) this.lullTold = false;
    if (this.isListening() && this.isLull() && !this.lullTold) {
      this.lullTold = true;
      this.send({ type: 'seam-reached', seam: 'lull' });
    }
    if (!this.isListening()) this.lullTold = false;
  }

  private reduce(event: EngineEvent): void {
    const [after, effects] = reduce(this.state, event, this.scene(), this.now());
    if (effects.length > 0 || isWorthAWrite(this.state, after)) {
      this.state = after;
      this.writes += 1;
    }
    this.effects.push(...effects);
    for (const effect of effects) this.perform(effect);
    if (this.databaseIsWell) this.keep();
  }

  private keep(): void {
    const { closedDays, today, backedUpOn } = this.state;
    const waiting = closedDays.filter(({ isKept }) => !isKept);
    const days = waiting.map(({ day }) => day);
    for (const { day, countedMs } of waiting) this.database.days[day] = countedMs.email ?? 0;
    if (days.length > 0) this.reduce({ type: 'days-kept', days });
    if (backedUpOn === today.day) return;
    this.database.copy = { takenAt: this.at, state: this.state };
    const { winsRevision } = this.state;
    this.reduce({ type: 'backed-up', day: today.day, winsTotal: today.wins, winsRevision });
  }

  private perform(effect: Effect): void {
    if (effect.type === 'show-rest-page') this.front = 'rest page';
    if (effect.type === 'show-card') this.front = 'our tab';
    if (effect.type === 'bring-back') this.front = effect.origin.groupId;
    if (effect.type === 'close-origin' || effect.type === 'open-new-tab') this.front = 'new tab';
    if (effect.type === 'notify-by-tab') this.send({ type: 'beside-shown', way: 'tab' });
    if (effect.type === 'notify-by-notification') {
      this.send({ type: 'beside-shown', way: 'notification' });
    }
    if (effect.type !== 'notify-by-popup') return;
    if (!this.focused || this.fullScreen || this.popups === 'refused') {
      this.send({ type: 'card-refused' });
    } else if (this.popups === 'lost') {
      this.cardsByThemselves.push(this.at);
      this.mode = 'background dead';
    } else this.openCard(true);
  }

  /** Why nobody calls her now. */
  hold(): Hold | null {
    return holdOf(this.state, this.scene(), this.at);
  }

  openCard(byItself: boolean): void {
    this.card = { openedAt: this.at, seen: false };
    if (byItself) this.cardsByThemselves.push(this.at);
    this.send({ type: 'card-opened', place: 'popup', byItself });
  }

  closeCard(): void {
    this.card = null;
    this.send({ type: 'card-closed', place: 'popup' });
  }

  private scene(): Scene {
    const isIdle =
      this.handsOffSince !== null &&
      this.at - this.handsOffSince >= this.state.settings.idleSeconds * 1_000;
    const isChosen = this.state.groups.some((group) => group.id === this.front);
    return {
      tabId: this.front === 'email' ? MAIL_TAB : 1,
      groupId: isChosen ? this.front : null,
      audible: this.audible,
      idle: this.locked ? 'locked' : isIdle ? 'idle' : 'active',
      inUse: !this.isLull(),
      focused: this.focused,
      fullScreen: this.fullScreen,
      hasToolbar: true,
      ownPopupOpen: this.card !== null,
      cardTabInFront: this.front === 'our tab',
      callSign: this.callSign,
      mayNotify: this.mayNotify,
    };
  }

  private isListening(): boolean {
    return isListeningForLull(this.state, this.at, this.hold());
  }

  private isLull(): boolean {
    return this.handsOffSince !== null && this.at - this.handsOffSince >= LULL_MS && !this.locked;
  }

  private move(at: number): void {
    if (this.mode !== 'asleep') this.uptimeMs += Math.max(0, at - this.at);
    this.at = at;
  }
}
