// Values of single words: numbers, times, sizes, codes, addresses. Says what is wrong in words, or nothing.

import { readTime, type TimeUnit } from '../quantity.ts';

/** What is expected instead; `undefined` where the text is right. */
export type Complaint = string | undefined;

const LONGEST_TIME_MS = 2_147_483_647;

export function timeComplaint(text: string, bare: TimeUnit): Complaint {
  const time = readTime(text, bare);
  // Behind a unit, text is a warning only: a rule of its own speaks of it.
  if (/^\d+(?:us|ms|[smhd])./.test(text)) return undefined;
  if (!time) return 'a time such as 30s or 500ms';
  return time.ms > LONGEST_TIME_MS ||
    (bare === 's' && time.unit === undefined && time.count > LONGEST_TIME_MS)
    ? 'a time of at most 24 days'
    : undefined;
}

/** `variant` may hold the range: `1-64`. */
export function intComplaint(text: string, variant = ''): Complaint {
  if (!/^[+-]?\d+$/.test(text)) return 'a whole number';
  const [lowest, highest] = variant.split('-').map(Number);
  if (lowest === undefined || highest === undefined) return undefined;
  return Number(text) < lowest || Number(text) > highest
    ? `a number from ${lowest} to ${highest}`
    : undefined;
}

/** What the program makes of numbers that it does not check: the digits in front count, the rest does not. */
export const leadingNumber = (text: string): number => Number(/^\s*[+-]?\d+/.exec(text)?.[0] ?? 0);

export const sizeComplaint = (text: string): Complaint =>
  /^\d+[kKmMgG]?$/.test(text) ? undefined : 'a size such as 100k or 1m';

export const statusComplaint = (text: string): Complaint =>
  leadingNumber(text) >= 200 && leadingNumber(text) <= 599 ? undefined : 'a status from 200 to 599';

/** What a kind of address allows. */
interface AddressTraits {
  readonly port: 'none' | 'optional' | 'required';
  readonly range?: boolean;
  readonly offset?: boolean;
  readonly list?: boolean;
}

const ADDRESSES: Readonly<Record<string, AddressTraits>> = {
  bind: { port: 'required', range: true, list: true },
  dgram: { port: 'required', range: true, list: true },
  stats: { port: 'required', range: true, list: true },
  server: { port: 'optional', offset: true },
  peer: { port: 'required' },
  mailer: { port: 'required' },
  nameserver: { port: 'required' },
  source: { port: 'optional', range: true },
  log: { port: 'optional' },
  check: { port: 'optional' },
};

/** Addresses that are no IP address or host name with a port. */
const OTHER_FAMILY =
  /^(?:(?:stream|dgram|quic)\+)?(?:unix|uxst|uxdg|abnsz?|fd|sockpair|rhttp|rev|ring|backend|stdout|stderr)(?:@|$)|^\//;
const FAMILY = /^(?:(?:stream|dgram|quic)\+)?(?:(?:ip|ipv[46]|tcp[46]?|mptcp[46]?|udp[46]?|quic[46])@)?/;
const HIGHEST_PORT = 65_535;

export function addressComplaint(text: string, variant: string): Complaint {
  const traits = ADDRESSES[variant];
  if (!traits) return undefined;
  if (!traits.list || !text.includes(',')) return oneAddressComplaint(text, traits);
  // Behind the last one, HAProxy takes a comma as well.
  for (const part of text.replace(/,$/, '').split(',')) {
    const complaint = oneAddressComplaint(part, traits);
    if (complaint) return complaint;
  }
  return undefined;
}

const BYTE = '(?:[1-9]?\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
/** What nearly all servers have, and all kinds of addresses allow. */
const PLAIN_ADDRESS = new RegExp(`^(?:${BYTE}\\.){3}${BYTE}:[1-9]\\d{0,3}$`);

function oneAddressComplaint(text: string, traits: AddressTraits): Complaint {
  if (PLAIN_ADDRESS.test(text)) return undefined;
  if (text === '') return 'an address';
  if (/^fd@./.test(text) && !/^fd@\d/.test(text)) return 'the number of a file descriptor behind fd@';
  if (OTHER_FAMILY.test(text)) return undefined;
  const bare = text.replace(FAMILY, '');
  if (/^ipv4@/.test(text) && bare.split(':').length > 2) return 'an IPv4 address behind ipv4@';
  if (/^ipv6@\d+(?:\.\d+){3}(?::|$)/.test(text)) return 'an IPv6 address behind ipv6@';
  const colon = bare.lastIndexOf(':');
  const hasPort = colon > bare.lastIndexOf(']') && colon >= 0;
  if (!hasPort) return traits.port === 'required' ? `a port behind "${text}"` : hostComplaint(bare);
  const port = bare.slice(colon + 1);
  if (port === '' && traits.port !== 'required') return hostComplaint(bare.slice(0, colon));
  return portComplaint(port, traits) ?? hostComplaint(bare.slice(0, colon));
}

function portComplaint(text: string, { range, offset, port }: AddressTraits): Complaint {
  if (offset && /^[+-]\d+$/.test(text)) return undefined;
  const [, first, last] = /^(\d+)(?:-(\d*))?$/.exec(text) ?? [];
  // What follows the digits is not looked at, as long as the text begins with a digit.
  if (first === undefined) return /^\d/.test(text) ? undefined : 'a port number';
  if (last !== undefined && !range) return 'a single port';
  const [low, high] = [Number(first), Number(last ?? first)];
  const lowest = port === 'required' ? 1 : 0;
  if (low < lowest || high > HIGHEST_PORT || low > HIGHEST_PORT) return 'a port from 1 to 65535';
  return low > high ? 'a range that goes up' : undefined;
}

/**
 * Names are left to the resolver; only what can be neither name nor address is refused.
 * Shape: a last label of digits is common among the names of containers: `web.1`.
 */
function hostComplaint(host: string): Complaint {
  if (host !== '' && !/^[\w.*:%[\]-]+$/.test(host)) return 'an address or a host name';
  if (host.startsWith('[') !== host.endsWith(']')) return 'an address with both brackets';
  if (host.includes(':')) return undefined;
  if (/^\.|\.\./.test(host)) return 'a host name without an empty part';
  const labels = host.split('.');
  const numbers = labels.filter((label) => /^\d+$/.test(label)).length;
  const meansAddress = numbers === labels.length || /^[^.]+(?:\.\d+){3}$/.test(host);
  return !meansAddress || isIpv4(labels) ? undefined : 'an IPv4 address or a host name';
}

const HIGHEST_IPV4 = 2 ** 32 - 1;

/** With fewer than four numbers the last one fills what is left: `127.1` is `127.0.0.1`. */
function isIpv4(labels: readonly string[]): boolean {
  const last = Number(labels.at(-1));
  const limit = HIGHEST_IPV4 / 256 ** (labels.length - 1);
  return labels.length <= 4 && labels.slice(0, -1).every((label) => Number(label) <= 255) && last <= limit;
}

/** Names of proxies, ACLs, servers and their kin. */
export const nameComplaint = (text: string): Complaint =>
  /^[A-Za-z0-9_.:-]+$/.test(text) ? undefined : 'a name of letters, digits, - _ . and :';
