/** The options page: her sites and limits, her pauses and rests, her wins, her data. */
import { openPage } from '../../components/SafetyNet';
import { dressPage } from '../../utils/browser/i18n';
import { pageNet } from '../../utils/browser/page-net';
import { App } from './App';
import '../../components/theme.css';

openPage(document.body, pageNet(), async () => {
  dressPage(document);
  return <App />;
});
