/** Endings that many owners share, and that are no site by themselves: `co.uk`, `github.io`. */

/**
 * The whole Public Suffix List weighs more than all our pages together (some 10,000 rules), and costs
 * an update a week. What a person may type by mistake is told by these: the second word of a country's
 * addresses, and the hosts under which people put up pages of their own.
 * A miss is harmless: the browser asks for what is written, and she sees that.
 */
const SECOND_WORDS = 'ac co com edu gob go gr ltd me mil ne net nom or org plc sch'.split(' ');

const SHARED_HOSTS = new Set([
  'amazonaws.com',
  'appspot.com',
  'asso.fr',
  'azurewebsites.net',
  'cloudfront.net',
  'duckdns.org',
  'eu.com',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'myshopify.com',
  'netlify.app',
  'ngrok.io',
  'notion.site',
  'onrender.com',
  'pages.dev',
  'r2.dev',
  'readthedocs.io',
  'replit.app',
  's3.amazonaws.com',
  'surge.sh',
  'tokyo.jp',
  'translate.goog',
  'uk.com',
  'vercel.app',
  'web.app',
  'workers.dev',
]);

/** `host` in lower case and ASCII, without a port. `gov.uk` and the like are sites of one owner. */
export function isSharedEnding(host: string): boolean {
  const [second = '', country = '', ...more] = host.split('.');
  const isCountrys = more.length === 0 && /^[a-z]{2}$/.test(country);
  const isShared = SHARED_HOSTS.has(host) || /^blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host);
  return (isCountrys && isSecondWord(second, country)) || isShared;
}

/** Countries whose endings have one word alone, so that `co.de` or `go.com` is somebody's. */
const WITHOUT_SECOND_WORDS =
  'at be ca ch cz de dk ee es eu fi fr ie io it li lu nl no pt se sk us'.split(' ');
const EXCEPT = new Set([
  'ac.at',
  'ac.be',
  'co.at',
  'or.at',
  'com.es',
  'org.es',
  'nom.es',
  'gob.es',
  'edu.es',
  'com.fr',
  'nom.fr',
  'com.pt',
  'org.pt',
  'edu.pt',
  'co.no',
  'edu.it',
  'com.ee',
]);

function isSecondWord(second: string, country: string): boolean {
  if (EXCEPT.has(`${second}.${country}`)) return true;
  return SECOND_WORDS.includes(second) && !WITHOUT_SECOND_WORDS.includes(country);
}
