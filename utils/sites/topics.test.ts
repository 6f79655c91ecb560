import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMAIL, GroupIdSchema } from './group';
import { EMAIL_PRESETS, presetSites } from './presets';
import { understandAddress } from './site';
import { presetsFor, TOPICS, topicGroupId } from './topics';

const ALL = TOPICS.flatMap(({ presets }) => presets);

describe.each(ALL)('the service $name', (preset) => {
  it('stands for sites as she could have typed them', () => {
    for (const site of presetSites(preset)) {
      expect(understandAddress(site.host + site.path)?.whole).toEqual(site);
    }
  });
});

it('lists no service twice, and no address within another, nor one of her mail', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  const sites = [...EMAIL_PRESETS, ...ALL].flatMap(presetSites);
  for (const { host } of sites) {
    const within = sites.filter((one) => one.host === host || one.host.endsWith(`.${host}`));
    expect(within.map((one) => one.host)).toEqual([host]);
  }
});

it('is offered for its own group, and for none that she named herself', () => {
  expect(presetsFor(EMAIL)).toBe(EMAIL_PRESETS);
  expect(presetsFor('3d1f0f4e-9a51-4f0c-8a7e-5b0d2c1e6f77')).toEqual([]);
  for (const topic of TOPICS) {
    expect(v.is(GroupIdSchema, topicGroupId(topic))).toBe(true);
    expect(presetsFor(topicGroupId(topic))).toBe(topic.presets);
  }
});
