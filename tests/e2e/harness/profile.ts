/** A fresh browser profile in which she has already said yes to some sites, and our cup is on the toolbar. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium names an unpacked extension after its folder. */
export function extensionIdOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Makes a profile whose grants (match patterns) stand as if she had answered the browser's prompt. */
export async function makeProfile(
  extensionFolder: string,
  grants: readonly string[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'full-cup-profile-'));
  const id = extensionIdOf(extensionFolder);
  const permissions = {
    api: [],
    explicit_host: grants,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const granted = {
    active_permissions: permissions,
    granted_permissions: permissions,
    runtime_granted_permissions: permissions,
  };
  const preferences = {
    extensions: {
      pinned_extensions: [id],
      // In developer mode the browser writes down every error of an extension.
      ui: { developer_mode: true },
      ...(grants.length > 0 && { settings: { [id]: granted } }),
    },
    browser: { has_seen_welcome_page: true },
    // Told that the last run ended well, it doesn't offer to restore anything.
    profile: { exit_type: 'Normal' },
  };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}
