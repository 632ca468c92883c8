// Which variable names promise a secret, and which values keep the promise.

/**
 * Words of a name that mean a credential.
 * Source: the word list of BuildKit's check of the same purpose, plus names that write it as one word.
 */
const SECRET_WORD =
  /^(?:auth|credentials?|pword|pwd|key)$|(?:apikey|password|passwd|passphrase|secret|token)s?$/;

/** Last words that turn the name into a property of a credential: where it is, how long, of what type. */
const PROPERTY =
  /^(?:files?|path|dir|directory|folder|location|store|ttl|type|kind|mode|length|len|size|min|max|count|limit|limits|timeout|interval|expiry|expiration|expires|age|days|hours|minutes|seconds|ms|url|uri|endpoint|host|hostname|port|name|names|alias|id|ids|enable|enabled|disable|disabled|required|allowed|policy|algorithm|alg|algo|cipher|format|provider|plugin|method|header|prefix|suffix|issuer|audience|scope|version|service|server|realm|domain|region|sha|sha1|sha256|sha512|md5|checksum|digest|fingerprint|source|bits|backend|module|class|char|chars|strength|rotation|usage|fields?|column|encoding|encoder)$/;

/** Keys that are not secret, by the word in front of `KEY`. */
const OPEN_KEY =
  /^(?:gpg|pgp|public|pub|partition|sort|primary|foreign|cache|host|apt|repo|repository|shard|hash|routing|row|map|index|hot|short)$/;

/** First words of switches. */
const SWITCH =
  /^(?:allow|enable|disable|use|require|requires|skip|no|is|has|with|without|show|hide|reset|force|ignore|log|print|generate)$/;

/** Whether a variable of this name is made to hold a secret. */
export function promisesSecret(name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[_.-]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (words.some((word) => word === 'public' || word === 'file' || word === 'version')) return false;
  if (name.toUpperCase() === 'AWS_ACCESS_KEY_ID') return true;
  if (PROPERTY.test(last) || SWITCH.test(words[0] ?? '')) return false;
  return words.some((word, index) => SECRET_WORD.test(word) && means(words, index));
}

/** `auth`, `key` and `pwd` mean a credential only at the end, behind a word that does not say otherwise. */
function means(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (word === 'pwd') return index > 0 && index === words.length - 1;
  if (word === 'auth') return index === words.length - 1;
  if (word !== 'key') return true;
  const before = words[index - 1];
  return index === words.length - 1 && before !== undefined && !OPEN_KEY.test(before);
}

const SWITCH_VALUE = /^(?:true|false|yes|no|on|off|none|null|nil|disabled?|enabled?|required|optional|0|1)$/i;
const PATH =
  /^(?:~|\.{0,2}\/|file:|[A-Za-z]:[\\/]|%\w+%)|^[\w./-]+\.(?:pem|key|crt|cert?|der|p12|pfx|jks|keystore|json|txt|conf)$/;
/** `00000000-0000-…` stands where somebody has to write a value. */
const PLACEHOLDER = /^[0-]+$/;
const AUTH_METHOD =
  /^(?:basic|digest|ldap|kerberos|oauth2?|oidc|saml|pam|cert|password|token|trust|peer|md5|scram[\w-]*|jwt|local)$/i;

/** Fingerprints or ids of OpenPGP keys, one or several. */
const FINGERPRINTS = /^\s*(?:(?:0x)?(?:[0-9A-F]{40}|[0-9A-F]{16}|[0-9A-F]{8})\s*)+$/;

/** Whether a literal value may be the secret itself, not a switch, a path, a placeholder, a method or a fingerprint. */
export const mayBeSecret = (value: string): boolean =>
  value.trim() !== '' &&
  !SWITCH_VALUE.test(value) &&
  !PATH.test(value) &&
  !PLACEHOLDER.test(value) &&
  !AUTH_METHOD.test(value) &&
  !FINGERPRINTS.test(value);

/** Words that BuildKit's check takes for secrets, and those by which it is put off. */
const BUILDKIT_WORD = /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const BUILDKIT_HARMLESS = /(?:^|_)(?:public|file|version)(?:_|$)/i;

/** Parts of names that hadolint's check takes for secrets, and names of services that it knows besides. */
const HADOLINT_PART = /api_key|client_key|password|private|secret|token|username/i;
const HADOLINT_NAMES = new Set([
  ...['APPLICATION_KEY', 'AWS_ACCESS_KEY_ID', 'CI_DEPLOY_USER', 'DOCKER_EMAIL', 'FACEBOOK_APP_ID'],
  ...['HEROKU_API_USER', 'OKTA_AUTHN_GROUPID', 'OKTA_CLIENT_ORGURL', 'OKTA_OAUTH2_CLIENTID'],
  ...['STRIPE_DEVICE_NAME', 'TRAVIS_OS_NAME', 'TRAVIS_SECURE_ENV_VARS', 'TRAVIS_SUDO'],
]);

/** The checks of other tools that go by this name alone; BuildKit's does not look behind ONBUILD. */
export function checksThatKnow(name: string, triggered: boolean): readonly string[] {
  const buildkit = !triggered && BUILDKIT_WORD.test(name) && !BUILDKIT_HARMLESS.test(name);
  const hadolint = HADOLINT_PART.test(name) || HADOLINT_NAMES.has(name.toUpperCase());
  return [...(hadolint ? ['DL3064'] : []), ...(buildkit ? ['SecretsUsedInArgOrEnv'] : [])];
}
