/** About: what runs here, what it promises, its keys as the browser has them, and where a report goes. */
import { useEffect, useState } from 'preact/hooks';
import { AboutSheets, type Key } from '../../../components/about/AboutSheets';
import { readKeys } from '../../../utils/browser/commands';
import { addressBarWord, ownVersion } from '../../../utils/browser/manifest';
import { report } from '../../../utils/browser/report';

export function About() {
  const [keys, setKeys] = useState<readonly Key[]>([]);
  useEffect(() => {
    readKeys()
      .then(setKeys)
      .catch((error: unknown) => report('reading the keys', error));
  }, []);
  return <AboutSheets version={ownVersion()} keys={keys} word={addressBarWord()} />;
}
