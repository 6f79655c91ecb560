/** Kinds of sites that many set limits on, with services to tick. Nothing is ticked by anybody but her. */
import { EMAIL, type GroupId } from './group';
import { EMAIL_PRESETS, type Preset } from './presets';

export type Topic = {
  readonly id: 'workChat' | 'social' | 'news' | 'shopping' | 'video';
  readonly presets: readonly Preset[];
};

const service = (id: string, name: string, ...hosts: readonly string[]): Preset => {
  return { id, name, hosts };
};

export const TOPICS: readonly Topic[] = [
  {
    id: 'workChat',
    presets: [
      service('slack', 'Slack', 'app.slack.com'),
      service('teams', 'Microsoft Teams', 'teams.microsoft.com', 'teams.cloud.microsoft'),
      service('google-chat', 'Google Chat', 'chat.google.com'),
      service('discord', 'Discord', 'discord.com'),
    ],
  },
  {
    id: 'social',
    presets: [
      service('facebook', 'Facebook', 'facebook.com'),
      service('instagram', 'Instagram', 'instagram.com'),
      service('x', 'X', 'x.com', 'twitter.com'),
      service('reddit', 'Reddit', 'reddit.com'),
      service('tiktok', 'TikTok', 'tiktok.com'),
      service('linkedin', 'LinkedIn', 'linkedin.com'),
      service('pinterest', 'Pinterest', 'pinterest.com'),
      service('bluesky', 'Bluesky', 'bsky.app'),
    ],
  },
  {
    id: 'news',
    presets: [
      service('google-news', 'Google News', 'news.google.com'),
      service('bbc', 'BBC', 'bbc.com', 'bbc.co.uk'),
      service('cnn', 'CNN', 'cnn.com'),
      service('guardian', 'The Guardian', 'theguardian.com'),
      service('new-york-times', 'The New York Times', 'nytimes.com'),
      service('washington-post', 'The Washington Post', 'washingtonpost.com'),
      service('reuters', 'Reuters', 'reuters.com'),
      service('hacker-news', 'Hacker News', 'news.ycombinator.com'),
    ],
  },
  {
    id: 'shopping',
    presets: [
      service(
        'amazon',
        'Amazon',
        'amazon.com',
        'amazon.co.uk',
        'amazon.de',
        'amazon.fr',
        'amazon.ca',
      ),
      service('ebay', 'eBay', 'ebay.com', 'ebay.co.uk', 'ebay.de'),
      service('etsy', 'Etsy', 'etsy.com'),
      service('walmart', 'Walmart', 'walmart.com'),
      service('temu', 'Temu', 'temu.com'),
      service('aliexpress', 'AliExpress', 'aliexpress.com'),
    ],
  },
  {
    id: 'video',
    presets: [
      service('youtube', 'YouTube', 'youtube.com'),
      service('netflix', 'Netflix', 'netflix.com'),
      service('twitch', 'Twitch', 'twitch.tv'),
      service('prime-video', 'Prime Video', 'primevideo.com'),
      service('disney', 'Disney+', 'disneyplus.com'),
      service('vimeo', 'Vimeo', 'vimeo.com'),
    ],
  },
];

/** The same in every browser of hers, so that what one saves and another brings in is one group. */
export function topicGroupId({ id }: Topic): GroupId {
  return `topic:${id}`;
}

/** The services that are offered for a group: none for one that she named herself. */
export function presetsFor(groupId: GroupId): readonly Preset[] {
  if (groupId === EMAIL) return EMAIL_PRESETS;
  return TOPICS.find((topic) => topicGroupId(topic) === groupId)?.presets ?? [];
}
