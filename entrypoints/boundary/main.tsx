/** The boundary page. It comes to the front at a limit, beside the page that it is about, which stays as it is. */
import { openPage } from '../../components/SafetyNet';
import '../../components/theme.css';
import { dressPage } from '../../utils/browser/i18n';
import { pageNet } from '../../utils/browser/page-net';
import { readStateToShow } from '../../utils/browser/storage';
import { App } from './App';

openPage(document.body, pageNet(), async () => {
  dressPage(document);
  return <App state={await readStateToShow()} />;
});
