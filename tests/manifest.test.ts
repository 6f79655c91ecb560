/** The promises, as the built manifests keep them: nothing asked for, no page touched, no network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** What every build asks for at install. None of these makes a browser warn. */
const PERMISSIONS = ['alarms', 'idle', 'storage', 'unlimitedStorage'];

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join(OUTPUT, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

  it('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('has no way into a page', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
    for (const script of scripts) {
      expect(script).not.toMatch(
        /executeScript|insertCSS|registerContentScripts|captureVisibleTab/,
      );
    }
  });

  it('navigates and reloads no tab', () => {
    for (const script of scripts) {
      expect(script).not.toMatch(/tabs\.(reload|goBack|goForward|discard|executeScript)/);
      expect(script).not.toMatch(/tabs\.update\([^)]*\burl\b/);
    }
  });

  it('keeps the network shut', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
    for (const script of scripts) {
      expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/);
    }
  });

  it('holds no trace of development or demonstration', () => {
    for (const script of scripts) {
      expect(script).not.toMatch(/development-language|right to left|inbox\.example/);
    }
  });
});

it('says in Firefox that nothing is collected', () => {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, 'firefox-mv3', 'manifest.json'), 'utf8'));
  const { gecko } = manifest.browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.strict_min_version).toBe('149.0');
});
