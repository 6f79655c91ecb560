/** Sites that share limits. Email comes first and is there from the start. */
import type { ReadonlyDeep } from 'type-fest';
import * as v from 'valibot';
import { IdSchema } from '../fields/id';
import { SiteSchema } from './site';

export const GroupIdSchema = IdSchema;
export type GroupId = v.InferOutput<typeof GroupIdSchema>;

export const GroupSchema = v.object({
  id: GroupIdSchema,
  /** Her own name for it; null is the product's own word, which is translated. */
  name: v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60))),
  sites: v.array(SiteSchema),
  /** She marked it as work. */
  work: v.exactOptional(v.literal(true)),
});
export type Group = ReadonlyDeep<v.InferOutput<typeof GroupSchema>>;

export const EMAIL: GroupId = 'email';
