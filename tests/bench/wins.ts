/** `npm run bench -- wins`: what the page of wins takes with ten years of them, as a ratio to one that has a single win. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { type Headless, startHeadless } from '../screens/headless';
import { screenNamed } from '../screens/screens';
import { prepare } from '../screens/show';
import { fillTenYears } from '../screens/ten-years';
import type { Wish } from './arguments';
import { type TimedPage, timesOfPage, watchTimes } from './wins-page';
import { type Round, tableOfWins } from './wins-table';

/** Returns the exit code. Slow or quick, what comes of it is a result and no failure. */
export async function measureWins({ times, jsonFile }: Wish): Promise<number> {
  const homes = await Promise.all([startHeadless([]), startHeadless([])]);
  try {
    const [single, years] = homes;
    await moveIn(single);
    await moveIn(years);
    await fillTenYears(years);
    const browser = await single.browser.version();
    const rounds: Round[] = [];
    for (let round = 0; round < times; round += 1) {
      // In turns, so that what the machine does meanwhile is spread over both.
      rounds.push({ single: await visitOf(single), years: await visitOf(years) });
      console.log(`round ${round + 1} of ${times}`);
    }
    console.log(`\n${browser}\n\n${tableOfWins(rounds)}`);
    if (jsonFile !== null) {
      const where = { browser, cores: cpus().length };
      await writeFile(jsonFile, `${JSON.stringify({ ...where, rounds }, null, 2)}\n`);
    }
    return 0;
  } finally {
    for (const home of homes) await home.stop();
  }
}

/** With one win, so that there is something to find and a day to go to. */
async function moveIn(home: Headless): Promise<void> {
  const page = await home.newPage();
  await prepare(home, { ...screenNamed('wins'), wins: [[0, 'Win 0 in a Café']] }, page);
  await page.close();
}

async function visitOf(home: Headless): Promise<TimedPage> {
  const page = await home.newPage();
  try {
    await page.setViewport({ width: 1_280, height: 800 });
    await watchTimes(page);
    return await timesOfPage(page, home.own('options.html#wins'));
  } finally {
    await page.close();
  }
}
