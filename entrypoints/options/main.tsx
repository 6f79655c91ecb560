/** The options page: her sites and limits, her pauses and rests, her wins, her data. */
import { render } from 'preact';
import { dressPage } from '../../utils/browser/i18n';
import { passReportsOn } from '../../utils/browser/pass-reports-on';
import { App } from './App';
import '../../components/theme.css';
import './options.css';

dressPage(document);
passReportsOn();
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
