/** Something that is kept elsewhere, as it is now. */
import { useEffect, useState } from 'preact/hooks';

/**
 * Null until it has been read, unless `first` is given. Both functions are to stay the same from one
 * drawing to the next. `read` never rejects: that something can't be read is a value as well.
 */
export function useWatched<T>(
  read: () => Promise<T>,
  watch: (onChange: (value: T) => void) => () => void,
  first: T | null = null,
): T | null {
  const [value, setValue] = useState<T | null>(first);
  useEffect(() => {
    let isOutdated = false;
    const stop = watch((changed) => {
      isOutdated = true;
      setValue(() => changed);
    });
    // Read after listening has begun, so that no change falls in between.
    const readOnce = async () => {
      const found = await read();
      if (!isOutdated) setValue(() => found);
    };
    void readOnce();
    return () => {
      isOutdated = true;
      stop();
    };
  }, [read, watch]);
  return value;
}
