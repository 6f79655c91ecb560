/** What tells one thing of hers from another. Never shown. */
import * as v from 'valibot';

/** Plain characters, and no name that every object or class has, which a record's schema leaves out: ids are keys of stored records. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[\w.:-]{1,64}$/),
  v.check((id) => !(id in Object.prototype) && id !== 'prototype', 'A name that every object has'),
);
