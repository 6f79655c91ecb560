/** The moments of an experiment, in the order of their coins: of each three in a row exactly one stays silent. */

export const BLOCK = 3;

export type Moment = {
  readonly isSilent: boolean;
  /** She left within two minutes; null where that isn't known. */
  readonly isLeft: boolean | null;
  /** How long she stayed on, ms; infinite beyond half an hour, null where that isn't known. */
  readonly stayMs: number | null;
};

/** Something known of each moment as a number; null where it isn't. */
export type Values = readonly (number | null)[];
export type Arms = readonly boolean[];

export function armsOf(moments: readonly Moment[]): Arms {
  return moments.map(({ isSilent }) => isSilent);
}

/** The known ones of one arm. */
export function inArm(values: Values, arms: Arms, isSilent: boolean): readonly number[] {
  return values.filter((_, at) => arms[at] === isSilent).filter((value) => value !== null);
}
