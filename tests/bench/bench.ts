/** What `npm run bench` does once the packages are there. */
import { measureAccuracy } from './accuracy';
import { ACTS } from './acts/index';
import { askedFor, HELP } from './arguments';
import { measureCosts } from './costs';
import { measureWins } from './wins';

/** Returns the exit code. */
export async function bench(words: readonly string[]): Promise<number> {
  const asked = askedFor(words);
  switch (asked.kind) {
    case 'help':
      console.log(HELP);
      return 0;
    case 'list':
      for (const { name, says, long } of ACTS) {
        console.log(`${name.padEnd(22)}${says}${long === undefined ? '' : ' (long)'}`);
      }
      return 0;
    case 'unclear':
      console.log(`${asked.why}\n\n${HELP}`);
      return 2;
    case 'accuracy':
      return measureAccuracy(asked.wish);
    case 'costs':
      return measureCosts(asked.names, asked.wish);
    case 'wins':
      return measureWins(asked.wish);
  }
}
