/** What is drawn instead of something that could not be read. */
import { report } from '../../utils/browser/report';

/** For the `catch` of reading it: tells the log what it was. */
export function unread<T>(what: string, instead: T): (error: unknown) => T {
  return (error) => {
    report(`${what} could not be read`, error);
    return instead;
  };
}
