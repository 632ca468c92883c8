// Agreement with an installed HAProxy over configurations with one fault each: what it refuses is found on the
// line, and what it accepts is never called an error.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

const [, VERSION] =
  /version (\d+\.\d+)/.exec(spawnSync('haproxy', ['-v'], { encoding: 'utf8' }).stdout ?? '') ?? [];
if (VERSION === undefined) console.log('haproxy is not installed: agreement on faults is not tested.');

const folder = mkdtempSync(join(tmpdir(), 'ops-hints-agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A configuration that the program accepts and that uses much of the grammar. */
const ACCEPTED = `global
    maxconn 4000
    nbthread 2
    log 127.0.0.1:514 len 4096 format rfc5424 local0 notice
    hard-stop-after 30s
    set-var proc.color str(blue)

defaults common
    mode http
    log global
    option httplog
    option forwardfor except 127.0.0.1 header X-Real
    timeout connect 5s
    timeout client 30s
    timeout server 30s
    retry-on conn-failure 503
    errorloc 503 http://127.0.0.1/sorry

userlist staff
    group ops users alice
    user alice insecure-password wonderland

peers cluster
    peer other 127.0.0.1:10240

resolvers dns
    nameserver one 127.0.0.1:53
    hold valid 10s

cache small
    total-max-size 4

frontend www from common
    bind 127.0.0.1:8080,127.0.0.1:8081 maxconn 100
    acl api path_beg -i /api /v2
    acl inside src 10.0.0.0/8
    acl large req.hdr_cnt(cookie) gt 20
    http-request track-sc0 src table clients
    http-request set-header X-Host %[req.hdr(host),lower,field(1,:)]
    http-request deny deny_status 429 if large !inside
    http-request redirect scheme https code 301 if api { dst_port 80 }
    http-request set-var(txn.part) path,field(2,/) unless inside
    http-request auth realm Staff unless { http_auth(staff) }
    http-request cache-use small if api
    http-response cache-store small
    http-response set-header X-Took "%Tt ms"
    log-format "%ci:%cp [%tr] %ft %ST %{+Q}r"
    capture request header User-Agent len 64
    use_backend app if api or { nbsrv(app) gt 1 }
    default_backend app

backend app from common
    balance uri whole len 20
    cookie SRV insert indirect nocache
    option httpchk GET /health
    http-check expect status 200-399
    stick-table type ip size 100k expire 10m peers cluster store conn_cur,http_req_rate(10s)
    stick on src
    default-server inter 2s fall 3 rise 2
    server one 127.0.0.1:9001 check weight 10 cookie a resolvers dns
    server two 127.0.0.1:9002 check backup track one
    use-server one if { path /one }

backend clients from common
    stick-table type ip size 10k expire 1m store gpc0
`.replace(' check backup track one', ' check backup');

interface Fault {
  readonly kind: string;
  readonly line: number;
  readonly text: string;
}

const lines = ACCEPTED.split('\n');
/** Renaming a section breaks the lines that name it, not its own. */
const isHeader = (line: string): boolean => /^\S/.test(line);
const words = (line: string): string[] => line.trim().match(/(?:[^\s"]|"[^"]*")+/g) ?? [];

/** Each way to break a line, as a new text for it; nothing where it does not apply. */
const BREAKS: Readonly<Record<string, (line: readonly string[]) => string | undefined>> = {
  'misspelt keyword': ([first = '', ...rest]) =>
    [`${first.slice(0, 2)}q${first.slice(2)}`, ...rest].join(' '),
  'word too many': (line) => [...line, 'surplus'].join(' '),
  'last word gone': (line) => (line.length > 1 ? line.slice(0, -1).join(' ') : undefined),
  'first word gone': ([first = '', , ...rest]) => (rest.length > 0 ? [first, ...rest].join(' ') : undefined),
  'words swapped': (line) =>
    line.length > 2 ? [...line.slice(0, -2), line.at(-1), line.at(-2)].join(' ') : undefined,
  'word twice': (line) => (line.length > 1 ? [...line, line.at(-1)].join(' ') : undefined),
  'line twice': (line) =>
    /^(?:server|nameserver|stick-table|cache|group)$/.test(line[0] ?? '')
      ? `${line.join(' ')}\n${line.join(' ')}`
      : undefined,
  'keyword alone': ([first = '', ...rest]) => (rest.length > 0 ? first : undefined),
  'open quote': (line) => `${line.join(' ')} "`,
  'wrong number': (line) => replaced(line, /^\d+[smhd]?$/, 'many'),
  'wrong port': (line) => replaced(line, /:\d+$/, (word) => word.replace(/:\d+$/, ':99999')),
  'unknown name': (line) => replaced(line, /^(?:app|clients|staff|cluster|small|dns)$/, 'nowhere'),
  'unknown ACL': (line) => replaced(line, /^!?(?:api|inside|large)$/, 'nobody'),
  'unknown fetch': (line) =>
    replaced(line, /\b(?:req\.hdr|path|nbsrv|http_auth)\b/, (word) =>
      word.replace(/req\.hdr|path|nbsrv|http_auth/, 'zz$&'),
    ),
  'open parenthesis': (line) => replaced(line, /\)/, (word) => word.replace(')', '')),
  'open brace': (line) => replaced(line, /^\}$/, ''),
};

function replaced(
  line: readonly string[],
  pattern: RegExp,
  by: string | ((word: string) => string),
): string | undefined {
  const at = line.findIndex((word, index) => index > 0 && pattern.test(word));
  const word = line[at];
  return word === undefined ? undefined : line.with(at, typeof by === 'string' ? by : by(word)).join(' ');
}

const faults: readonly Fault[] = lines.flatMap((line, at) =>
  line.trim() === ''
    ? []
    : Object.entries(BREAKS).flatMap(([kind, breaks]) => {
        const broken = kind === 'unknown name' && isHeader(line) ? undefined : breaks(words(line));
        return broken === undefined
          ? []
          : [{ kind, line: at + broken.split('\n').length, text: lines.with(at, broken).join('\n') }];
      }),
);

/** Whether the program refuses a text. */
function refuses(text: string): boolean {
  const path = join(folder, 'haproxy.cfg');
  writeFileSync(path, text);
  return spawnSync('haproxy', ['-c', '-q', '-f', path]).status === 1;
}

const errorLines = (text: string): readonly number[] => {
  const { findings, source } = analyse('haproxy.cfg', text, { haproxy: VERSION ?? '' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ range }) => source.position(range.start).line + 1);
};

describe.skipIf(VERSION === undefined)('one fault at a time', () => {
  test('the configuration itself is accepted by both', () => {
    expect(refuses(ACCEPTED)).toBe(false);
    expect(errorLines(ACCEPTED)).toEqual([]);
  });

  test('what the program refuses is found on the line, what it accepts is no error', {
    timeout: 120_000,
  }, () => {
    const judged = faults.map((fault) => ({
      ...fault,
      refused: refuses(fault.text),
      ours: errorLines(fault.text),
    }));
    const show = ({ kind, line, text }: Fault): string => `${kind}: ${text.split('\n')[line - 1]}`;
    expect(judged.filter(({ refused, ours }) => !refused && ours.length > 0).map(show)).toEqual([]);
    const refused = judged.filter((each) => each.refused);
    const missed = refused.filter(({ line, ours }) => !ours.includes(line));
    expect(refused.length).toBeGreaterThan(300);
    expect(missed.length / refused.length, missed.map(show).join('\n')).toBeLessThan(0.05);
  });
});
