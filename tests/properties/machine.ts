/** A machine with a browser that tells little, rings late and kills our background; inside it the real engine, kept and woken as the background does it. */

import type { ClosedDay } from '../../utils/engine/closed-day';
import { lookInMs, wakeAt } from '../../utils/engine/deadlines';
import type { EngineEvent } from '../../utils/engine/events';
import { reduce } from '../../utils/engine/reduce';
import { newState, type State } from '../../utils/engine/state';
import { isWorthAWrite } from '../../utils/engine/worth-a-write';
import type { Moment } from '../../utils/time/moment';
import type { Scene } from '../../utils/tracking/scene';
import { closedBetween } from '../setup/days';
import { IN_MAIL } from '../setup/in-mail';
import { type Act, IDLE_MS, isIdle, isInUse, Situation } from './acts';

/** A background that has nothing to do is ended by the browser. */
const UNUSED_MS = 30_000;
/** Closer than this is the same alarm, as in `browser/alarms.ts`. */
const SAME_MS = 1_000;

type Setting = {
  readonly startAt: number;
  readonly timeZone: string;
  /** How late the next alarm rings, ms: an installed extension's may be half a minute late. */
  readonly late: () => number;
  /** What she has chosen before anything happens. */
  readonly choices?: readonly EngineEvent[];
};

/** One life of the background: its clock, its memory and its timer. */
type Life = {
  readonly id: string;
  readonly bornUpMs: number;
  memory: State;
  plannedAt: number | null;
  /** On the machine's own clock, which stands still while it sleeps. */
  lookAtUpMs: number | null;
  usedUpMs: number;
};

export class Machine {
  /** What has truly passed. */
  passedMs = 0;
  readonly closed: ClosedDay[] = [];
  /** When each pause fell due. */
  readonly dues: { readonly passedMs: number }[] = [];
  /** From when to when there was no background, though the browser ran. */
  readonly absences: { readonly fromMs: number; readonly toMs: number }[] = [];
  stored: State;
  writes = 0;
  private upMs = 0;
  private jumpedMs = 0;
  private readonly situation = new Situation();
  private life: Life | null = null;
  private lives = 0;
  private diedMs = 0;
  private isSameRun = false;
  private alarm: { readonly at: number; readonly lateMs: number } | null = null;

  constructor(private readonly setting: Setting) {
    this.stored = newState(this.now());
    this.send({ type: 'group-added', id: 'chat', name: 'Chat' });
    for (const choice of setting.choices ?? []) this.send(choice);
  }

  now(): Moment {
    const { startAt, timeZone } = this.setting;
    const { life } = this;
    return {
      at: startAt + this.passedMs + this.jumpedMs,
      uptimeMs: this.upMs - (life?.bornUpMs ?? 0),
      life: life?.id ?? 'none',
      timeZone,
    };
  }

  /** What the background has in mind or, when there is none, what is stored. */
  get state(): State {
    return this.life?.memory ?? this.stored;
  }

  /** Lets time pass, with every look and alarm on the way. */
  goTo(passedMs: number): void {
    for (;;) {
      const next = this.nextRing();
      if (next === null || next.atMs > passedMs) break;
      this.pass(next.atMs - this.passedMs);
      next.ring();
    }
    this.pass(passedMs - this.passedMs);
  }

  act(act: Act): void {
    if (act.kind === 'background killed') this.killBackground();
    if (act.kind === 'clock jumps') this.jumpedMs += act.seconds * 1_000;
    const isTold = this.situation.change(act, this.passedMs);
    if (!this.situation.browserRuns) this.closeBrowser();
    else if (isTold) this.send({ type: 'observed' });
    if (act.kind === 'rests') this.send({ type: 'rest-begun', seconds: act.seconds });
    if (act.kind === 'is back') this.send({ type: 'rest-ended' });
  }

  /** An event wakes the background, which then looks for itself. */
  send(event: EngineEvent): void {
    if (!this.situation.browserRuns || this.situation.asleep) return;
    const life = this.life ?? this.comeToLife();
    this.reduce(life, event);
    life.usedUpMs = this.upMs;
    const now = this.now();
    const wake = wakeAt(life.memory, this.scene(), now);
    if (life.plannedAt === null || Math.abs(life.plannedAt - wake) >= SAME_MS) {
      this.alarm = { at: wake, lateMs: this.setting.late() };
      life.plannedAt = wake;
    }
    const inMs = lookInMs(life.memory, this.scene(), now);
    life.lookAtUpMs = inMs === null ? null : this.upMs + inMs;
  }

  private comeToLife(): Life {
    this.lives += 1;
    if (this.lives > 1) this.absences.push({ fromMs: this.diedMs, toMs: this.passedMs });
    const life: Life = {
      id: `life ${this.lives}`,
      bornUpMs: this.upMs,
      memory: this.stored,
      plannedAt: null,
      lookAtUpMs: null,
      usedUpMs: this.upMs,
    };
    this.life = life;
    this.reduce(life, { type: 'started', newRun: !this.isSameRun });
    this.isSameRun = true;
    return life;
  }

  private reduce(life: Life, event: EngineEvent): void {
    const before = life.memory;
    const [after, effects] = reduce(before, event, this.scene(), this.now());
    this.closed.push(...closedBetween(before, after));
    if (before.pause.kind === 'none' && after.pause.kind === 'due') {
      this.dues.push({ passedMs: this.passedMs });
    }
    const isFirst = event.type === 'started';
    const isChanged = effects.length > 0 || isWorthAWrite(before, after);
    if (isFirst || isChanged) life.memory = after;
    if (!isChanged) return;
    this.stored = after;
    this.writes += 1;
    const days = after.closedDays.filter(({ isKept }) => !isKept).map(({ day }) => day);
    if (days.length > 0) this.reduce(life, { type: 'days-kept', days });
  }

  private nextRing(): { readonly atMs: number; readonly ring: () => void } | null {
    if (!this.situation.browserRuns || this.situation.asleep) return null;
    const { life, alarm, passedMs } = this;
    const inMs = (upMs: number) => passedMs + Math.max(0, upMs - this.upMs);
    const look = () => this.send({ type: 'observed' });
    const rings = [];
    if (life !== null && life.lookAtUpMs !== null)
      rings.push({ atMs: inMs(life.lookAtUpMs), ring: look });
    if (life !== null && life.lookAtUpMs === null) {
      rings.push({ atMs: inMs(life.usedUpMs + UNUSED_MS), ring: () => this.killBackground() });
    }
    if (alarm !== null) {
      const lateMs = alarm.at + alarm.lateMs - this.now().at;
      rings.push({ atMs: passedMs + Math.max(0, lateMs), ring: () => this.ringAlarm() });
    }
    const { handsOffSinceMs } = this.situation;
    if (handsOffSinceMs !== null && handsOffSinceMs + IDLE_MS > passedMs) {
      rings.push({ atMs: handsOffSinceMs + IDLE_MS, ring: look });
    }
    return rings.sort((one, other) => one.atMs - other.atMs)[0] ?? null;
  }

  private ringAlarm(): void {
    this.alarm = null;
    if (this.life !== null) this.life.plannedAt = null;
    this.send({ type: 'observed' });
  }

  private killBackground(): void {
    if (this.life !== null) this.diedMs = this.passedMs;
    this.life = null;
  }

  private closeBrowser(): void {
    this.killBackground();
    this.isSameRun = false;
    this.alarm = null;
  }

  private pass(ms: number): void {
    this.passedMs += ms;
    if (!this.situation.asleep) this.upMs += ms;
  }

  private scene(): Scene {
    const { page, focused, audible, locked } = this.situation;
    const idle = isIdle(this.situation, this.passedMs) ? 'idle' : 'active';
    return {
      ...IN_MAIL,
      groupId: page.groupId,
      tabId: page.tabId,
      focused,
      audible,
      idle: locked ? 'locked' : idle,
      inUse: isInUse(this.situation, this.passedMs),
    };
  }
}
