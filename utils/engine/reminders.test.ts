/** A notification is noted before it is shown, and nothing brings it a second time in a day. Whole days are in the scenarios. */
import { describe, expect, it } from 'vitest';
import { IN_MAIL } from '../../tests/setup/in-mail';
import { operated } from '../../tests/setup/operated';
import { reduce } from '../../tests/setup/reduce';
import { isReminding, reminderDeadlineAt } from './reminders';
import { newState, type State } from './state';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 10, 19, 12);
const at = (hours: number) => {
  const ms = NOON + hours * HOUR_MS;
  return { at: ms, uptimeMs: 0, life: 'a', timeZone: 'UTC' };
};
const first = newState(at(0));
const ASKED_FOR: State = {
  ...first,
  settings: { ...first.settings, reminderBy: 'notification', reminderMinutes: 15 * 60 },
};
const looked = (state: State, hours: number) =>
  reduce(state, { type: 'observed' }, { ...IN_MAIL, groupId: null }, at(hours));
const [told, effects] = looked(ASKED_FOR, 3);

describe('a reminder by notification', () => {
  it('is waited for, and is in the state as it is asked for', () => {
    expect(reminderDeadlineAt(ASKED_FOR, at(0))).toBe(at(3).at);
    expect(effects).toEqual([{ type: 'remind' }]);
    expect(told.reminders.reminder).toEqual({ on: '2026-11-19', is: 'asked' });
    expect(reminderDeadlineAt(told, at(3))).toBeNull();
  });

  it('is asked for once, though nobody has told that it was shown: then the popup says it', () => {
    expect(looked(told, 3.1)[1]).toEqual([]);
    expect(isReminding(told, at(3.1))).toBe(true);
    const [shown] = reduce(told, { type: 'reminder-shown' }, IN_MAIL, at(3.1));
    expect(isReminding(shown, at(3.2))).toBe(false);
  });

  it('comes no later than two hours after her hour', () => {
    expect(looked(ASKED_FOR, 4.9)[1]).toEqual([{ type: 'remind' }]);
    expect(looked(ASKED_FOR, 5)[1]).toEqual([]);
  });

  it('is not told again by a day that a clock had begun too early, and is the day after', () => {
    const ahead = reduce(ASKED_FOR, { type: 'observed' }, IN_MAIL, at(27))[0];
    expect(ahead.reminders.reminder?.on).toBe('2026-11-20');
    const [back, none] = looked(ahead, 3);
    expect(none).toEqual([]);
    expect(back.reminders.reminder?.on).toBe('2026-11-19');
    expect(looked(back, 27)[1]).toEqual([{ type: 'remind' }]);
  });

  it('starts tomorrow where its hour is over as she chooses it; a stamp of a clock that was ahead is none', () => {
    const chosen = (ms: number): State => ({
      ...ASKED_FOR,
      changedAt: { 'settings.reminderMinutes': ms },
    });
    expect(reminderDeadlineAt(chosen(at(3.5).at), at(4))).toBeNull();
    expect(reminderDeadlineAt(chosen(at(900).at), at(2))).toBe(at(3).at);
  });

  it('is not told again when all was deleted and that is undone', () => {
    const operatedOn = (state: State, kind: 'delete' | 'undo') =>
      operated({ kind }).reduce((one, event) => reduce(one, event, IN_MAIL, at(3.001))[0], state);
    const deleted = operatedOn(told, 'delete');
    expect(deleted.reminders.reminder).toBeNull();
    // Each request has an id of its own.
    const back = operatedOn({ ...deleted, applied: [] }, 'undo');
    expect(back.reminders).toEqual(told.reminders);
  });
});
