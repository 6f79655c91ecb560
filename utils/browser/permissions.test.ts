/** Grants that nobody needs go back; those that let a site of hers be seen stay, however wide. */
import { beforeEach, expect, it, vi } from 'vitest';
import { returnUnneeded } from './permissions';

const granted = vi.fn<() => Promise<{ origins?: string[] }>>();
const remove = vi.fn();

vi.mock('./api', () => ({
  browser: { permissions: { getAll: () => granted(), remove: (what: unknown) => remove(what) } },
}));

const site = (host: string) => ({ host, path: '/any' });

beforeEach(() => {
  remove.mockReset();
});

it('gives back what no site of hers needs, in one go', async () => {
  granted.mockResolvedValue({
    origins: [
      '*://*.mail.example/*',
      '*://*.news.example/*',
      '*://localhost/*',
      '*://*.ail.example/*',
    ],
  });
  await returnUnneeded([site('mail.example')]);
  expect(remove.mock.calls).toEqual([
    [{ origins: ['*://*.news.example/*', '*://localhost/*', '*://*.ail.example/*'] }],
  ]);
});

it('leaves a wider grant alone as long as a site is seen by it', async () => {
  granted.mockResolvedValue({ origins: ['*://*.mail.example/*', 'https://*/*'] });
  await returnUnneeded([site('inbox.mail.example')]);
  expect(remove).not.toHaveBeenCalled();
});

it('gives back everything when there is no site any more', async () => {
  granted.mockResolvedValue({ origins: ['*://*/*', '*://*.mail.example/*'] });
  await returnUnneeded([]);
  expect(remove).toHaveBeenCalledWith({ origins: ['*://*/*', '*://*.mail.example/*'] });
});

it('asks nothing of the browser when there is nothing to give back', async () => {
  granted.mockResolvedValue({});
  await returnUnneeded([]);
  expect(remove).not.toHaveBeenCalled();
});
