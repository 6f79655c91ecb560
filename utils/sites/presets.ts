/** The services for mail and for calls that she can tick instead of typing an address. One line each. */
import type { Site } from './site';

export type Preset = {
  readonly id: string;
  /** The name that the service gives itself; never translated. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** What people type for it, where nothing of theirs is read: `gmail.com`. `*` stands for any ending. */
  readonly leads?: readonly string[];
  /** What else stands behind the @ of their addresses. */
  readonly domains?: readonly string[];
};

export const EMAIL_PRESETS: readonly Preset[] = [
  {
    id: 'gmail',
    name: 'Gmail',
    hosts: ['mail.google.com'],
    leads: ['gmail.com', 'googlemail.com'],
  },
  {
    id: 'outlook',
    name: 'Outlook',
    hosts: [
      'outlook.live.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.cloud.microsoft',
    ],
    leads: ['outlook.com', 'hotmail.*'],
    domains: ['outlook.*', 'live.*', 'msn.com'],
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    hosts: ['mail.yahoo.com'],
    leads: ['ymail.com', 'rocketmail.com'],
    domains: ['yahoo.*'],
  },
  {
    id: 'proton',
    name: 'Proton Mail',
    hosts: ['mail.proton.me'],
    leads: ['protonmail.*', 'pm.me'],
    domains: ['proton.me'],
  },
  {
    id: 'icloud',
    name: 'iCloud Mail',
    hosts: ['icloud.com/mail'],
    leads: ['me.com', 'mac.com'],
    domains: ['icloud.com'],
  },
  { id: 'fastmail', name: 'Fastmail', hosts: ['app.fastmail.com'], domains: ['fastmail.*'] },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    hosts: ['mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in'],
    leads: ['zohomail.*'],
    domains: ['zoho.*'],
  },
  {
    id: 'gmx',
    name: 'GMX',
    hosts: ['navigator.gmx.net', 'mail.gmx.net', 'mail.gmx.com'],
    domains: ['gmx.*'],
  },
  {
    id: 'web-de',
    name: 'WEB.DE',
    hosts: ['navigator.web.de', 'mail.web.de'],
    domains: ['web.de'],
  },
  { id: 'aol', name: 'AOL Mail', hosts: ['mail.aol.com'], domains: ['aol.*', 'aim.com'] },
  {
    id: 'tuta',
    name: 'Tuta',
    hosts: ['app.tuta.com', 'mail.tutanota.com'],
    leads: ['tutanota.de'],
    domains: ['tuta.*', 'tutanota.com', 'keemail.me'],
  },
  { id: 'hey', name: 'HEY', hosts: ['app.hey.com'], domains: ['hey.com'] },
];

export const CALL_PRESETS: readonly Preset[] = [
  { id: 'meet', name: 'Google Meet', hosts: ['meet.google.com'] },
  { id: 'zoom', name: 'Zoom', hosts: ['zoom.us', 'zoom.com'] },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    hosts: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
  },
  { id: 'webex', name: 'Webex', hosts: ['webex.com'] },
  { id: 'whereby', name: 'Whereby', hosts: ['whereby.com'] },
  { id: 'jitsi', name: 'Jitsi Meet', hosts: ['meet.jit.si', '8x8.vc'] },
];

/** The sites that a preset stands for. */
export function presetSites(preset: Preset): readonly Site[] {
  return preset.hosts.map((address) => {
    const slash = address.indexOf('/');
    return slash === -1
      ? { host: address, path: '' }
      : { host: address.slice(0, slash), path: address.slice(slash) };
  });
}
