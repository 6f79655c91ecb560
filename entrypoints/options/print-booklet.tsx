/** A booklet of wins beside the page, for as long as it takes to print it: on paper it stands alone. */
import { render } from 'preact';
import { Booklet, type BookletProps } from '../../components/wins/Booklet';

/** Away again once it is printed, or not. */
export function printBooklet(props: BookletProps): void {
  const root = document.createElement('div');
  root.className = 'booklet-root';
  document.body.append(root);
  const { dataset } = document.documentElement;
  dataset.prints = '';
  render(<Booklet {...props} />, root);
  const put = () => {
    render(null, root);
    root.remove();
    delete dataset.prints;
  };
  window.addEventListener('afterprint', put, { once: true });
  window.print();
}
