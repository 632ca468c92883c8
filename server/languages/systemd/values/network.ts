// Readers of addresses, ports, address ranges and network interfaces.
// Source: systemd.socket(5), systemd.resource-control(5).

import { readInteger } from '../read-quantity.ts';
import type { Judge, ValueInQuestion } from './fault.ts';

const LARGEST_PORT = 65535;
const isPort = (text: string): boolean => within(readInteger(text), 1, LARGEST_PORT);

const within = (number: number | undefined, low: number, high: number): boolean =>
  number !== undefined && low <= number && number <= high;

const isIpv4 = (text: string): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);

/** Groups of hexadecimal digits, at most once with `::` for what is zero. */
export function isIpv6(text: string): boolean {
  const [, head = text, tail] = /^(.*?)::(.*)$/.exec(text) ?? [];
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const all = [...groups(head), ...groups(tail ?? '')];
  const last = all.at(-1) ?? '';
  const count = isIpv4(last) ? all.length + 1 : all.length;
  const areGroups = all.every(
    (group, index) => /^[0-9a-f]{1,4}$/i.test(group) || (index === all.length - 1 && isIpv4(group)),
  );
  return areGroups && (tail === undefined ? count === 8 : count < 8);
}

/** What a socket unit listens on: what is expected depends on the directive. */
export const socketAddress: Judge = (text, question) => {
  const { name } = question.record;
  if (/^Listen(?:FIFO|Special|MessageQueue|USBFunction)$/.test(name))
    return text.startsWith('/') ? undefined : { expected: 'an absolute path' };
  if (name === 'ListenNetlink') return netlink(text);
  if (name === 'ListenSequentialPacket' && isAddress(text))
    return /^[/@]|^vsock/.test(text)
      ? undefined
      : { expected: 'a path or @NAME; TCP and UDP have no such sockets' };
  return isAddress(text)
    ? undefined
    : { expected: 'a port, ADDRESS:PORT, [IPV6]:PORT, a path or @NAME', instead: betterAddress(text) };
};

/** Protocols of the kernel that go by these names; others are numbers. */
const netlink = (text: string) =>
  /^(?:route|firewall|inet-diag|nflog|xfrm|selinux|iscsi|audit|fib-lookup|connector|netfilter|ip6-fw|dnrtmsg|kobject-uevent|generic|scsitransport|ecryptfs|\d+)(?:\s+\d+)?$/.test(
    text,
  )
    ? undefined
    : { expected: 'a netlink family such as kobject-uevent, and a group' };

function isAddress(text: string): boolean {
  if (/^[/@]./.test(text) || isPort(text)) return true;
  if (/^vsock(?:-stream|-dgram|-seqpacket)?:\d*:\d+$/.test(text)) return true;
  const [, bracketed, ipv6Port = ''] = /^\[([^\]]+)\]:(\d+)$/.exec(text) ?? [];
  if (bracketed !== undefined) return isIpv6(bracketed.replace(/%[\w.-]+$/, '')) && isPort(ipv6Port);
  const [, ipv4 = '', port = ''] = /^([\d.]+):(\d+)$/.exec(text) ?? [];
  return isIpv4(ipv4) && isPort(port);
}

function betterAddress(text: string): string | undefined {
  const [, host = '', port = ''] = /^(?:tcp:\/\/|udp:\/\/)?(.*):(\d+)$/.exec(text) ?? [];
  if (!isPort(port)) return undefined;
  if (host === '' || host === '*') return port;
  if (host === 'localhost') return `127.0.0.1:${port}`;
  if (isIpv4(host)) return `${host}:${port}`;
  return isIpv6(host) ? `[${host}]:${port}` : undefined;
}

/** An address with the length of its prefix, or one of the words for several. */
export const addressRange: Judge = (text, question) => {
  if (symbols(question).includes(text)) return undefined;
  const [address = '', length, ...more] = text.split('/');
  const bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
  const isLength = length === undefined || (/^\d+$/.test(length) && Number(length) <= bits);
  return bits > 0 && isLength && more.length === 0
    ? undefined
    : { expected: 'an address such as 10.0.0.0/8, or any, localhost, link-local, multicast' };
};

const symbols = ({ vocabulary }: ValueInQuestion): readonly string[] =>
  vocabulary.enumeration('ipPrefixSymbol')?.values.map(({ value }) => value) ?? [];

const LONGEST_INTERFACE = 15;

export const networkInterface: Judge = (text) => {
  const isName = /^[\x21-\x7e]+$/.test(text) && !/[/:%]/.test(text) && !/^(?:\.\.?|all|default)$/.test(text);
  if (/^\+?\d/.test(text) && readInteger(text) !== undefined)
    return { expected: 'the name of a network interface' };
  // Names beyond the kernel's 15 letters are alternative ones, which a filter takes and a socket does not.
  return isName && text.length <= LONGEST_INTERFACE
    ? undefined
    : { expected: `the name of a network interface, at most ${LONGEST_INTERFACE} letters` };
};

/** `ipv4:tcp:8080-8090`, each part optional. */
export const bindRule: Judge = (text) => {
  const expected = 'any, or FAMILY:PROTOCOL:PORTS such as ipv4:tcp:8080';
  const [, low, high = low] =
    /^(?:any|(?:ipv[46]:?)?(?:(?:tcp|udp):?)?(?:(\d+)(?:-(\d+))?)?)$/.exec(text) ?? [];
  if (!/^(?:any|(?:ipv[46])?(?:(?:^|:)(?:tcp|udp))?(?:(?:^|:)\d+(?:-\d+)?)?)$/.test(text))
    return { expected };
  return low === undefined || (isPort(low) && isPort(high ?? '') && Number(low) <= Number(high))
    ? undefined
    : { expected };
};

/** `0-3 8,10`: numbers and ranges of them. */
export const cpuSet: Judge = (text) => {
  for (const part of text.split(',')) {
    const [low = '', high = low, ...more] = part.split('-');
    const to = readInteger(high);
    const isRange = within(to, 0, LARGEST_CPU) && within(readInteger(low), 0, to ?? 0) && more.length === 0;
    if (part !== '' && !isRange) return { expected: 'numbers of processors such as 0-3 or 0,2' };
  }
  return undefined;
};

/** What the set of a thread holds at most. */
const LARGEST_CPU = 8191;
