/** Ways to rest: three on the table, one taken, kept or not offered; and a line of her own. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openMail } from './harness/mail';
import { loadAnew } from './harness/own-pages';
import type { Person } from './harness/person';
import { setStage } from './harness/stage';
import { mainlyIn, onlyInWholeRun } from './harness/told-in';
import { until } from './harness/waiting';

const stage = setStage();
onlyInWholeRun('tests/screens measures what fits', { only: ['clips and covers'] });
mainlyIn('firefox', 'pages of ours, without focus, keys of the browser or time');

it('lies three on the table, and says how the one she takes is done', async () => {
  const { person, page, rest } = await resting();
  expect(await namesOnTable(page)).toHaveLength(3);
  const [first = ''] = await namesOnTable(page);
  await rest.clickOn('.practice-card');
  const { rest: kept } = await person.stateBecomes('it is taken', ({ rest: now }) => {
    return now.kind === 'resting' && now.practice !== null;
  });
  await rest.says('about');
  expect(kept).toMatchObject({ kind: 'resting', seconds: 600 });
  await person.killBackground();
  await loadAnew(person, page);
  await rest.says('about');
  await rest.press('I’m back');
  await rest.says('Welcome back.');
  const { practicesTaken } = await person.state();
  expect(Object.keys(practicesTaken)).toHaveLength(1);
  await person.tell({ type: 'went-on', to: 'something-else' });
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const again = await person.ownPage('rest.html');
  await person.surface(again).says('Resting until');
  expect((await namesOnTable(again))[0]).toBe(first);
});

it('is not offered any more when she says so in the options, with a way back there', async () => {
  const { person, page } = await resting();
  const [first = '', second = '', third = ''] = await namesOnTable(page);
  const all = person.surface(await person.openOwnPage('options.html#rests'));
  await all.says('Ways to rest');
  await all.press(`Don’t show this ${first}`);
  await until('another lies there', async () => !(await namesOnTable(page)).includes(first));
  expect((await namesOnTable(page)).slice(0, 2)).toEqual([second, third]);
  await all.press(`Show this again ${first}`);
  await person.stateBecomes('it takes turns', ({ practices }) => {
    return practices.every(({ standing }) => standing === 'in-turn');
  });
});

it('can be her own, and lie there each time', async () => {
  const { person, page } = await resting();
  const options = await person.openOwnPage('options.html#rests');
  const all = person.surface(options);
  await all.press('Your own way to rest');
  await person.type('Water the beans');
  await person.press('Return');
  await all.says('Water the beans');
  await all.press('Always show Water the beans');
  await all.says('Always shown');
  await until('it lies there', async () => (await namesOnTable(page))[0] === 'Water the beans');
  await all.press('Remove Water the beans');
  await person.stateBecomes('it is gone', ({ practices }) => practices.length === 0);
});

it.each([
  [320, 640],
  [768, 700],
  [1280, 800],
])('clips and covers nothing, %i px wide', async (width, height) => {
  const { page, rest } = await resting();
  await page.setViewport({ width, height });
  await page.evaluate(() => document.querySelector<HTMLElement>('.practice-card')?.click());
  await rest.says('about');
  const found = await page.evaluate(() => {
    const boxOf = (one: Element) => one.getBoundingClientRect();
    const controls = [...document.querySelectorAll('main button, main input')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ one, box: boxOf(one) }));
    const small = controls.filter(({ box }) => box.height < 44 || box.width < 44);
    const outside = controls.filter(
      ({ box }) => box.left < 0 || box.right > document.documentElement.clientWidth + 0.5,
    );
    const covered = controls.flatMap(({ one, box }, at) =>
      controls
        .slice(at + 1)
        .filter(
          ({ one: other, box: next }) =>
            !one.contains(other) &&
            box.left < next.right - 0.5 &&
            next.left < box.right - 0.5 &&
            box.top < next.bottom - 0.5 &&
            next.top < box.bottom - 0.5,
        ),
    );
    const cut = [...document.querySelectorAll('.practice-card, .practice-words')].filter(
      (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline',
    );
    const cup = document.querySelector('.still-life-cup .cup');
    const table = document.querySelector('.practices-on-table');
    const foot = cup === null ? 0 : boxOf(cup).bottom - boxOf(cup).height / 16;
    return {
      small: small.map(({ one }) => one.textContent),
      outside: outside.map(({ one }) => one.textContent),
      covered: covered.map(({ one }) => one.textContent),
      cut: cut.map((one) => one.textContent),
      cupIsLarge: cup !== null && boxOf(cup).height >= 200,
      liesBelowCup: table !== null && boxOf(table).top >= foot,
      scrollsSideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
  expect(found).toEqual({
    small: [],
    outside: [],
    covered: [],
    cut: [],
    cupIsLarge: true,
    liesBelowCup: true,
    scrollsSideways: false,
  });
});

async function resting() {
  const person: Person = await stage.arrivesWithMail(600);
  await openMail(person);
  await person.tell({ type: 'rest-begun', seconds: 600 });
  const page = await person.ownPage('rest.html');
  const rest = person.surface(page);
  await rest.says('Resting until');
  return { person, page, rest };
}

function namesOnTable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.practices-on-table .practice-name')].map(
      (one) => one.textContent ?? '',
    ),
  );
}
