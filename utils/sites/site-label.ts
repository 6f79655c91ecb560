/** A site as she typed it: `münchen.de`, where browsers say `xn--mnchen-3ya.de`. */
import type { Site } from './site';

/** For reading only: as a key, a site is `siteName`. */
export function siteLabel(site: Site): string {
  return site.host.split('.').map(inUnicode).join('.') + readablePath(site.path);
}

function readablePath(path: string): string {
  try {
    const read = decodeURI(path);
    return /[\s\p{Cc}\p{Cf}]/u.test(read) ? path : read;
  } catch {
    return path;
  }
}

/** Left as it is where it can't be read, or mixes letters of two scripts to pass for another. */
function inUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const read = decoded(label.slice(4));
  if (read === null || !/^[\p{L}\p{M}\p{N}-]+$/u.test(read) || /^[\w-]*$/.test(read)) return label;
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return scripts.filter((script) => script.test(read)).length > 1 ? label : read;
}

const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];

/** Punycode as RFC 3492 has it; null for what is none. */
function decoded(text: string): string | null {
  const dash = text.lastIndexOf('-');
  const letters = [...text.slice(0, Math.max(dash, 0))].map((letter) => letter.codePointAt(0) ?? 0);
  const digits = text.slice(dash + 1);
  let [code, at, bias, next] = [FIRST_CODE, 0, FIRST_BIAS, 0];
  while (next < digits.length) {
    const before = at;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = Number.parseInt(digits[next++] ?? '', BASE);
      if (Number.isNaN(digit)) return null;
      // Punycode counts a to z first, and 0 to 9 after them.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = letters.length + 1;
    bias = adapted(at - before, length, before === 0);
    code += Math.floor(at / length);
    at %= length;
    if (code > 0x10ffff) return null;
    letters.splice(at, 0, code);
    at += 1;
  }
  return String.fromCodePoint(...letters);
}

function adapted(distance: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(distance / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  while (delta > ((BASE - T_MIN) * T_MAX) / 2) {
    delta = Math.floor(delta / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
