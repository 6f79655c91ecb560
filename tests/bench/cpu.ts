/** `npm run bench -- cpu`: what the whole browser works while the mail is in front, with the extension and without any. */
import { readdirSync, readFileSync } from 'node:fs';
import { goToMail } from './acts/act';
import type { Wish } from './arguments';
import { median } from './result';
import { atDesk, onStage, type Stage } from './stage';

/** A browser that has just started is busy with itself. */
const WARM_UP_SECONDS = 20;
const MEASURED_SECONDS = 60;
/** Linux counts a process's time in hundredths of a second, for whoever reads it. */
const TICKS_PER_SECOND = 100;

/** Returns the exit code. Dear or cheap, what comes of it is a result and no failure. */
export function measureCpu(wish: Wish): Promise<number> {
  return onStage(wish, async (stage) => {
    console.log(`${stage.subject.label}, in ${stage.browser}`);
    console.log('CPU seconds of the whole browser in a minute with the mail in front\n');
    const ratios: number[] = [];
    for (let round = 0; round < wish.times; round += 1) {
      const without = await cpuSeconds(stage, 'without any');
      const withIt = await cpuSeconds(stage, 'with the extension');
      ratios.push(withIt / without);
      console.log(`without any extension ${figure(without)}, with it ${figure(withIt)}`);
    }
    const range = `${figure(Math.min(...ratios))} … ${figure(Math.max(...ratios))}`;
    console.log(`\nwith it to without: ${figure(median(ratios))} (${range})`);
    return 0;
  });
}

function cpuSeconds(stage: Stage, how: 'with the extension' | 'without any'): Promise<number> {
  return atDesk(stage, how, async (desk) => {
    await goToMail(desk);
    await desk.stays(WARM_UP_SECONDS, 'hands off');
    const before = ticksOf(desk.browser().group);
    await desk.stays(MEASURED_SECONDS, 'hands off');
    return (ticksOf(desk.browser().group) - before) / TICKS_PER_SECOND;
  });
}

/** What all living processes of a group have worked so far, in ticks (Linux: proc(5), utime and stime). */
function ticksOf(group: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      const [, , processGroup, ...fields] = fieldsOf(pid);
      if (Number(processGroup) !== group) return sum;
      const [userTicks, systemTicks] = fields.slice(8, 10);
      return sum + Number(userTicks) + Number(systemTicks);
    }, 0);
}

/** From the state on; nothing for a process that has gone meanwhile. */
function fieldsOf(pid: string): readonly string[] {
  try {
    // The name before stands in brackets, and may have spaces and brackets of its own.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function figure(value: number): string {
  return value.toFixed(2);
}
