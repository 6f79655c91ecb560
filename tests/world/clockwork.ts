/** The machine with the whole background behind the browser's doors: time passes, and what would happen by then happens. */
import { parseParts } from '../../utils/engine/parts';
import type { State } from '../../utils/engine/state';
import { isOnCall } from '../../utils/pauses/call';
import { isAsking } from '../../utils/pauses/policy';
import type { Begin } from './background';
import { type Life, liveOn } from './life';
import { type Machine, OURS } from './machine';
import { Page } from './page';

/** A background that is asked for nothing, and asks for nothing, is ended by the browser after so long. */
const UNUSED_MS = 30_000;
const CARD = `${OURS}popup.html`;

export class Clockwork {
  life: Life | null = null;
  /** What went wrong, as the background tells it, in all of its lives. */
  readonly reports: string[] = [];
  /** From when to when there was no background though the browser ran, by `passedMs`. */
  readonly absences: { readonly fromMs: number; readonly toMs: number }[] = [];
  /** How late the next alarm rings: one of an installed extension up to half a minute. */
  late: () => number = () => 0;
  private pages: Page[] = [];
  private alarm: { readonly at: number; readonly lateMs: number } | null = null;
  private toldIdle: ReturnType<Machine['idleState']> = 'active';
  private toldFor = 0;
  protected diedAtMs: number | null = null;
  private usedMs = 0;
  private known: { readonly raw: unknown; readonly state: State } | null = null;

  constructor(
    readonly machine: Machine,
    private readonly begin: Begin,
  ) {}

  get at(): number {
    return this.machine.at;
  }

  /** What is stored. */
  get state(): State {
    const { state: raw } = this.machine.local;
    if (this.known?.raw !== raw || this.known === null) {
      const parsed = parseParts(this.machine.local);
      if (parsed.kind !== 'read') throw new Error(`The state is ${parsed.kind}.`);
      this.known = { raw, state: parsed.state };
    }
    return this.known.state;
  }

  /** The popup, when it is there. */
  get card(): Page | null {
    return this.pages.find(({ tabId }) => tabId === null) ?? null;
  }

  /** Lets time pass until an instant, with all that happens on the way. */
  async goTo(at: number): Promise<void> {
    await this.settle();
    for (;;) {
      const next = this.next();
      if (next === null || this.at + next.inMs > at) break;
      this.machine.pass(next.inMs);
      await next.happen();
      await this.settle();
    }
    this.machine.pass(at - this.at);
    await this.settle();
  }

  async wait(ms: number): Promise<void> {
    await this.goTo(this.at + ms);
  }

  /** Killed, or ended with the whole browser. */
  async kill(what: 'background' | 'browser'): Promise<void> {
    if (this.life !== null) this.diedAtMs = this.machine.passedMs;
    this.life?.end(what);
    this.life = null;
    if (what === 'background') {
      // A page that she sees connects anew, and so wakes the next one.
      for (const page of this.pages) if (this.isSeen(page)) await page.connect(this.awake());
      return this.settle();
    }
    const { machine } = this;
    this.pages = [];
    this.alarm = null;
    machine.news.length = 0;
    machine.tabs = machine.tabs.filter(({ url }) => !url.startsWith(OURS));
    Object.assign(machine, { popup: null, browserRuns: false, alarmAt: null, session: {} });
    if (machine.front() === undefined) machine.frontId = machine.tabs.at(-1)?.id ?? machine.frontId;
  }

  private loseBackground(): Promise<void> {
    this.machine.diesOverPopup = false;
    return this.kill('background');
  }

  /** Until nothing moves any more without time passing. */
  async settle(): Promise<void> {
    const { machine } = this;
    if (!machine.browserRuns || machine.asleep) return;
    for (;;) {
      await this.life?.rest();
      if (machine.diesOverPopup) await this.loseBackground();
      const news = machine.news.shift() ?? this.idleNews();
      if (news !== null) this.awake()?.fire(...news);
      else if (!(await this.drawPages())) break;
    }
    if (machine.alarmAt !== this.alarm?.at) {
      this.alarm = machine.alarmAt === null ? null : { at: machine.alarmAt, lateMs: this.late() };
    }
  }

  /** A background that is gone begins anew with whatever happens. */
  protected awake(): Life | null {
    const { machine } = this;
    if (!machine.browserRuns || machine.asleep) return null;
    this.usedMs = machine.uptimeMs;
    if (this.life !== null) return this.life;
    if (this.diedAtMs !== null) {
      this.absences.push({ fromMs: this.diedAtMs, toMs: machine.passedMs });
    }
    this.life = liveOn(machine, this.begin, null, this.reports);
    return this.life;
  }

  private idleNews(): Machine['news'][number] | null {
    const { machine } = this;
    // Firefox says anew that she is idle when it is asked to say so earlier or later; Chromium doesn't.
    if (machine.isFirefox && machine.idleSeconds !== this.toldFor) this.toldIdle = 'active';
    this.toldFor = machine.idleSeconds;
    const state = machine.idleState(machine.idleSeconds);
    if (state === this.toldIdle) return null;
    this.toldIdle = state;
    return ['idle.onStateChanged', state];
  }

  /** Pages of ours that show the card come and go; says whether any did. */
  private async drawPages(): Promise<boolean> {
    const { machine, pages } = this;
    const gone = pages.find((page) => !this.isThere(page));
    if (gone !== undefined) {
      this.pages = pages.filter((page) => page !== gone);
      gone.disconnect();
      return true;
    }
    const tabIds: (number | null)[] = machine.tabs
      .filter(({ url }) => url.startsWith(CARD))
      .map(({ id }) => id);
    if (machine.popup !== null) tabIds.push(null);
    const tabId = tabIds.find((id) => pages.every((page) => page.tabId !== id));
    if (tabId !== undefined) {
      const isCard = isAsking(this.state, this.at) && !isOnCall(this.state.call);
      const page = new Page(tabId, isCard, machine.popup?.byItself === true);
      this.pages.push(page);
      await page.open(this.awake());
      return true;
    }
    for (const page of pages) page.look(this.isSeen(page), machine.uptimeMs);
    return false;
  }

  private isThere({ tabId }: Page): boolean {
    const { popup, tabs } = this.machine;
    return tabId === null ? popup !== null : tabs.some(({ id }) => id === tabId);
  }

  private isSeen({ tabId }: Page): boolean {
    return tabId === null || this.machine.frontId === tabId;
  }

  /** What happens next, and in how long, if nobody does anything. */
  private next(): { readonly inMs: number; readonly happen: () => Promise<unknown> } | null {
    const { machine, life, alarm } = this;
    if (!machine.browserRuns || machine.asleep) return null;
    const coming: { inMs: number; happen: () => Promise<unknown> }[] = [];
    const add = (inMs: number, happen: () => Promise<unknown>) =>
      coming.push({ inMs: Math.max(0, inMs), happen });
    const upMs = (at: number) => at - machine.uptimeMs;
    const dueMs = life?.nextDueMs() ?? null;
    if (life !== null && dueMs !== null) {
      add(upMs(dueMs), () => {
        this.usedMs = machine.uptimeMs;
        return life.ring();
      });
    }
    if (life !== null) add(upMs(this.usedMs + UNUSED_MS), () => this.kill('background'));
    if (alarm !== null) {
      add(alarm.at + alarm.lateMs - machine.at, async () => {
        machine.alarmAt = null;
        this.awake()?.fire('alarms.onAlarm', { name: 'wake' });
      });
    }
    const { handsOffSinceMs, idleSeconds } = machine;
    const idleAtMs = handsOffSinceMs === null ? 0 : handsOffSinceMs + idleSeconds * 1_000;
    if (idleAtMs > machine.uptimeMs) add(upMs(idleAtMs), async () => undefined);
    for (const page of this.pages) {
      if (page.seenAtMs !== null) add(upMs(page.seenAtMs), () => page.beSeen(this.awake()));
    }
    return coming.reduce<(typeof coming)[number] | null>(
      (first, one) => (first === null || one.inMs < first.inMs ? one : first),
      null,
    );
  }
}
