/** The services for mail and for calls that she can tick instead of typing an address. One line each. */
import type { Site } from './site';

export type Preset = {
  readonly id: string;
  /** The name that the service gives itself; never translated. */
  readonly name: string;
  readonly hosts: readonly string[];
};

export const EMAIL_PRESETS: readonly Preset[] = [
  { id: 'gmail', name: 'Gmail', hosts: ['mail.google.com'] },
  {
    id: 'outlook',
    name: 'Outlook',
    hosts: [
      'outlook.live.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.cloud.microsoft',
    ],
  },
  { id: 'yahoo', name: 'Yahoo Mail', hosts: ['mail.yahoo.com'] },
  { id: 'proton', name: 'Proton Mail', hosts: ['mail.proton.me'] },
  { id: 'icloud', name: 'iCloud Mail', hosts: ['icloud.com/mail'] },
  { id: 'fastmail', name: 'Fastmail', hosts: ['app.fastmail.com'] },
  { id: 'zoho', name: 'Zoho Mail', hosts: ['mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in'] },
  { id: 'gmx', name: 'GMX', hosts: ['navigator.gmx.net', 'mail.gmx.net', 'mail.gmx.com'] },
  { id: 'web-de', name: 'WEB.DE', hosts: ['navigator.web.de', 'mail.web.de'] },
  { id: 'aol', name: 'AOL Mail', hosts: ['mail.aol.com'] },
  { id: 'tuta', name: 'Tuta', hosts: ['app.tuta.com', 'mail.tutanota.com'] },
  { id: 'hey', name: 'HEY', hosts: ['app.hey.com'] },
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
