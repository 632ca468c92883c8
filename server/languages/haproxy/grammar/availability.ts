// Where the data that a sample fetch reads is at hand: a rule of responses has no request any more.
// Source: what the program says of each fetch in each kind of rule; manual, chapters 7.3.2 to 7.3.6.

/** What a fetch reads: the catalogue notes it where that is not always there. */
export type Need = 'client' | 'request' | 'response' | 'server' | 'exchange' | 'message';

const ON_REQUEST: readonly string[] = [
  'http-request',
  'tcp-request content',
  'use_backend',
  'use-server',
  'stick on',
  'stick match',
  'stick store-request',
  'unique-id-format',
];
const ON_RESPONSE: readonly string[] = [
  'http-response',
  'http-after-response',
  'tcp-response content',
  'stick store-response',
];
const BEFORE_CONTENT: readonly string[] = ['tcp-request connection', 'tcp-request session'];
const AFTER_ALL: readonly string[] = ['log-format', 'log-format-sd', 'error-log-format'];

const OUT_OF_REACH: Readonly<Record<Need, ReadonlySet<string>>> = {
  // TLS has not been spoken yet.
  client: new Set(['tcp-request connection']),
  request: new Set([...BEFORE_CONTENT, ...ON_RESPONSE, ...AFTER_ALL]),
  response: new Set([...BEFORE_CONTENT, ...ON_REQUEST, ...AFTER_ALL]),
  server: new Set([...BEFORE_CONTENT, ...ON_REQUEST]),
  exchange: new Set(BEFORE_CONTENT),
  message: new Set([...BEFORE_CONTENT, ...AFTER_ALL]),
};

const PLACES: ReadonlySet<string> = new Set([...BEFORE_CONTENT, ...ON_REQUEST, ...ON_RESPONSE, ...AFTER_ALL]);

/** Whether a line with this keyword can lack the data of some fetch. */
export const isPlace = (keyword: string): boolean => PLACES.has(keyword);

/** Why a fetch gives nothing in a line with this keyword, in words; nothing where it may give something. */
export function unavailable(
  { needs }: { readonly needs?: Need },
  place: string | undefined,
): string | undefined {
  return place !== undefined && needs !== undefined && OUT_OF_REACH[needs].has(place)
    ? DATA[needs]
    : undefined;
}

const DATA: Readonly<Record<Need, string>> = {
  client: 'what the TLS handshake tells',
  request: 'the request',
  response: 'the response',
  server: 'the server side',
  exchange: 'the request',
  message: 'the message',
};
