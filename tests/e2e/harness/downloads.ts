/** Where a browser puts what she saves: in her profile, so that it goes with it. */
import { join } from 'node:path';

export function downloadsIn(profileFolder: string): string {
  return join(profileFolder, 'downloads');
}
