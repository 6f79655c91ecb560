/** The promises, as the built manifests keep them: nothing asked for, no page touched, no network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../utils/browser/commands';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** What every build asks for at install. None of these makes a browser warn. */
const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'idle', 'storage', 'unlimitedStorage'];

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join(OUTPUT, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

  /** Where the built scripts have something, with a little of what stands around it. */
  function calls(pattern: RegExp): readonly string[] {
    return scripts.flatMap((script) => {
      const at = script.search(pattern);
      return at === -1 ? [] : [script.slice(Math.max(0, at - 60), at + 60)];
    });
  }

  it('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
  });

  it('suggests a key for each shortcut, and no more than browsers take', () => {
    expect(Object.keys(manifest.commands)).toEqual([...SHORTCUTS]);
    expect(SHORTCUTS.length).toBeLessThanOrEqual(4);
  });

  it('has no way into a page', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.omnibox.keyword, 'no word that a search begins with').toBe('jot');
    expect(calls(/\.(executeScript|insertCSS|registerContentScripts|captureVisibleTab)\(/)).toEqual(
      [],
    );
  });

  it('navigates and reloads no tab', () => {
    expect(calls(/\.(reload|goBack|goForward|discard)\(|tabs\.update\([^)]*\burl\b/)).toEqual([]);
  });

  it('keeps the network shut', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    expect(calls(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual([]);
  });

  it('holds no trace of development or demonstration', () => {
    expect(calls(/development-language|right to left/)).toEqual([]);
  });
});

it('says in Firefox that nothing is collected, and that phones are welcome', () => {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, 'firefox-mv3', 'manifest.json'), 'utf8'));
  const { gecko, gecko_android } = manifest.browser_specific_settings;
  expect(gecko_android.strict_min_version).toBe('149.0');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.strict_min_version).toBe('149.0');
});
