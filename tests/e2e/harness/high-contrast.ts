/** A page of ours in the few colours of the system's: what can't be told there any more. */
import type { Page } from 'puppeteer-core';

/** Runs in the page. */
export function areForced(): boolean {
  return matchMedia('(forced-colors: active)').matches;
}

/** What is drawn like the ground it lies on; nothing of it when all can be told. */
export function lostIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const styleOf = (one: Element) => getComputedStyle(one);
    const ground = styleOf(document.documentElement).backgroundColor;
    const seen = [...document.querySelectorAll('main *')].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'),
    );
    const hasEdge = (one: Element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor } = styleOf(one);
      return (
        borderTopStyle !== 'none' &&
        Number.parseFloat(borderTopWidth) >= 1 &&
        borderTopColor !== ground
      );
    };
    const isLink = (one: Element) => one.matches('.text');
    const edged = seen.filter((one) => one.matches('button, input, .sheet, .still-life-table'));
    const links = seen.filter(isLink);
    const words = seen.filter((one) => one.matches('h1, h2, p, button, input, label, span'));
    const drawn = seen.filter((one) => one.matches('svg :is(path, rect, circle)'));
    const colourOf = (one: Element) => {
      const { fill, stroke } = styleOf(one);
      return stroke === 'none' ? fill : stroke;
    };
    const [tea, porcelain] = ['.tea', '.porcelain'].map((part) => {
      const found = document.querySelector(`.still-life-cup ${part}`);
      return found === null ? null : styleOf(found).fill;
    });
    const taken = document.querySelector('.practice-card[aria-pressed="true"]');
    const left = document.querySelector('.practice-card[aria-pressed="false"]');
    const edgeOf = (one: Element) => styleOf(one).borderTopWidth + styleOf(one).borderTopColor;
    const nameOf = (one: Element) =>
      `${one.getAttribute('class') ?? one.tagName} ${one.textContent}`;
    return [
      ...edged
        .filter((one) => !isLink(one) && !hasEdge(one))
        .map((one) => `edge of ${nameOf(one)}`),
      ...links
        .filter((one) => !styleOf(one).textDecorationLine.includes('underline'))
        .map((one) => `line below ${nameOf(one)}`),
      ...words
        .filter(
          (one) =>
            styleOf(one).color === styleOf(one).backgroundColor || styleOf(one).color === ground,
        )
        .filter((one) => styleOf(one).backgroundColor === ground || !one.matches('.main'))
        .map((one) => `words of ${nameOf(one)}`),
      ...drawn
        .filter((one) => one.matches('.line, .enamel, .spot, .breath.shown *'))
        .filter((one) => colourOf(one) === ground)
        .map((one) => `drawing of ${nameOf(one)}`),
      ...(tea === porcelain || tea === ground ? ['how high the tea stands'] : []),
      ...(taken !== null && left !== null && edgeOf(taken) === edgeOf(left)
        ? ['what is taken']
        : []),
    ];
  });
}
