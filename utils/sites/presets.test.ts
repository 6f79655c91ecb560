import { describe, expect, it } from 'vitest';
import { CALL_PRESETS, EMAIL_PRESETS, presetSites } from './presets';
import { understandAddress } from './site';

describe.each([...EMAIL_PRESETS, ...CALL_PRESETS])('the preset $name', (preset) => {
  it('stands for sites as she could have typed them', () => {
    const sites = presetSites(preset);
    expect(sites.length).toBeGreaterThan(0);
    for (const site of sites) {
      const understood = understandAddress(site.host + site.path);
      expect(understood?.part ?? understood?.whole).toEqual(site);
    }
  });
});

it('lists no address twice, and none within another', () => {
  const sites = [...EMAIL_PRESETS, ...CALL_PRESETS].flatMap(presetSites);
  for (const site of sites) {
    const within = sites.filter(
      (other) => other.host === site.host || other.host.endsWith(`.${site.host}`),
    );
    expect(within).toEqual([site]);
  }
});
