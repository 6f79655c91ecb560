/** The rest page. It comes to the front when a rest begins; mail stays as it is. */
import { render } from 'preact';
import '../../components/theme.css';
import { dressPage } from '../../utils/browser/i18n';
import { passReportsOn } from '../../utils/browser/pass-reports-on';
import { report } from '../../utils/browser/report';
import { readStateToShow } from '../../utils/browser/storage';
import { App } from './App';

dressPage(document);
passReportsOn();
open().catch((error: unknown) => report('opening the rest page', error));

async function open(): Promise<void> {
  render(<App state={await readStateToShow()} />, document.body);
}
