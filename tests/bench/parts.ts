/** The parts of what an extension costs that are measured at one desk, one after the other. */
import type { CostName } from './arguments';
import { measureBackground } from './background';
import type { Figures } from './figures';
import { measurePage } from './page';
import { measureSize } from './size';
import type { Turn } from './stage';
import { measureSeam, measureStart } from './start-up';

/** In this order: the first one is about a browser in which nothing else has happened. */
export const PARTS: readonly { readonly name: CostName; readonly measure: Measure }[] = [
  { name: 'background', measure: measureBackground },
  { name: 'page', measure: measurePage },
  { name: 'size', measure: measureSize },
  { name: 'start', measure: measureStart },
  { name: 'start', measure: measureSeam },
];

type Measure = (turn: Turn) => Promise<Figures>;
