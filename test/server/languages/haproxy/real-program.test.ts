// Agreement with an installed HAProxy: what its own check says about timeouts, keywords and our fixed texts.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readKnowledge } from '../../../../build/knowledge.ts';
import { type Example, examplesOf } from '../../../../server/notes/rule-page.ts';
import { analyse } from '../../../harness/findings.ts';

const [, VERSION] =
  /version (\d+\.\d+)/.exec(spawnSync('haproxy', ['-v'], { encoding: 'utf8' }).stdout ?? '') ?? [];
if (VERSION === undefined) console.log('haproxy is not installed: agreement with it is not tested.');

const folder = mkdtempSync(join(tmpdir(), 'ops-hints-haproxy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function messagesOf(text: string): string {
  const path = join(folder, 'haproxy.cfg');
  writeFileSync(path, text);
  return spawnSync('haproxy', ['-c', '-f', path], { encoding: 'utf8' }).stderr;
}

/** Complaints about the machine instead of the text: files, names and addresses that are not there. */
const MACHINE =
  /unable to stat|No such file|could not resolve|error opening|Failed to initialize|Error\(s\) found|Fatal errors|no SSL certificate specified|unable to load/;

const alertsOf = (text: string): string[] =>
  messagesOf(text)
    .split('\n')
    .filter((line) => line.startsWith('[ALERT]') && !MACHINE.test(line));

/** Lines that the program complains about, from 1. */
const alertLines = (text: string): number[] =>
  [...new Set(alertsOf(text).flatMap((line) => /:(\d+)\]/.exec(line)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b);

const errorLines = (text: string): number[] => {
  const { findings, source } = analyse('haproxy.cfg', text, { haproxy: VERSION ?? '' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ range }) => source.position(range.start).line + 1))];
};

/** Proxies without timeouts, as the program names them and as we do. */
const theirs = (text: string): string[] =>
  [...messagesOf(text).matchAll(/missing timeouts for \w+ '([^']*)'/g)].map(([, name]) => name ?? '').sort();

function ours(text: string): string[] {
  const found = analyse('haproxy.cfg', text).findings.filter(
    ({ rule }) => rule === 'haproxy/timeout-missing',
  );
  return found
    .flatMap(({ range, related }) => (related.length > 0 ? related.map((one) => one.range) : [range]))
    .map(({ start, end }) => text.slice(start, end))
    .sort();
}

const SERVER = '    server s 127.0.0.1:80\n';
const PARTS = {
  mode: ['', '    mode http\n', '    mode tcp\n'],
  client: ['', '    timeout client 5s\n', '    timeout client 0\n'],
  connect: ['', '    timeout connect 5s\n'],
  server: ['', '    timeout server 5s\n', '    timeout tunnel 5s\n'],
  switched: ['', '    disabled\n'],
};

/** Every mixture of the parts, for a listen section or for defaults. */
const mixtures = (): string[] =>
  PARTS.mode.flatMap((mode) =>
    PARTS.client.flatMap((client) =>
      PARTS.connect.flatMap((connect) =>
        PARTS.server.flatMap((server) =>
          PARTS.switched.map((switched) => mode + client + connect + server + switched),
        ),
      ),
    ),
  );

describe.skipIf(VERSION === undefined)('an installed HAProxy', () => {
  test('misses timeouts in the same proxies', () => {
    const text = mixtures()
      .map((body, at) =>
        at % 2 === 0
          ? `defaults\nlisten l${at}\n    bind 127.0.0.1:80\n${body}${SERVER}backend empty${at}\n    mode http\n`
          : `defaults d${at}\n${body}frontend f${at}\n    bind 127.0.0.1:80\nbackend b${at} from d${at}\n${SERVER}`,
      )
      .join('');
    expect(ours(text)).toEqual(theirs(text));
    expect(ours(text).length).toBeGreaterThan(30);
  });

  test.each([
    'frontend f\n    maxcon 5\n    bind 127.0.0.1:80\n    optoin httplog\n    server s 127.0.0.1:80\n    timeout cleint 5s\n',
    'global\n    daemon\n    mode http\n    maxconn 5\n    bind :80\n',
    'backend b\n    retries 3\n    nbthread 4\n    use_backend x\n    monitor-uri /x\n    option dontlognull\n',
    'resolvers r\n    nameserver a 127.0.0.1:53\n    hold valid 5s\n    timeout client 5s\n',
    'userlist u\n    user a password x\n    bind :80\n',
    'backend b\n    balance roundrobin\n    server s 127.0.0.1:80 check',
  ])('refuses the same lines of %j', (text) => {
    expect(errorLines(text)).toEqual(alertLines(text));
  });

  const fixed = readKnowledge()
    .data.pages.filter(({ rule }) => rule.startsWith('haproxy/'))
    .flatMap(({ rule, body }) =>
      examplesOf(body).map((example): Example & { rule: string } => ({ ...example, rule })),
    )
    .filter(({ kind }) => kind === 'fixed');

  test.each(fixed)('accepts the fixed text of $rule: $text', ({ text }) => {
    expect(alertsOf(text)).toEqual([]);
  });

  test('accepts every unit that a fix writes', () => {
    const times = [
      'hard-stop-after 30000',
      'stats timeout 30000',
      'tune.idletimer 1000',
      'tune.ssl.lifetime 300',
    ];
    const proxy = [
      'timeout client 30',
      'stats refresh 10',
      'clitcpka-idle 90',
      'tcp-request inspect-delay 5000',
    ];
    const text = `global\n${lines(times)}listen l\n    bind 127.0.0.1:80 tcp-ut 20000\n${lines(proxy)}    cookie A insert maxidle 1800\n    stick-table type ip size 1m expire 60000\n    server s 127.0.0.1:80 check inter 2000 slowstart 10000\n`;
    const found = analyse('haproxy.cfg', text).findings.filter(
      ({ rule }) => rule === 'haproxy/time-unit-missing',
    );
    expect(found).toHaveLength(13);
    const edits = found.flatMap(({ fixes }) => fixes[0]?.edits ?? []).reverse();
    const after = edits.reduce(
      (rest, { range, text: unit }) => rest.slice(0, range.start) + unit + rest.slice(range.end),
      text,
    );
    expect(alertsOf(after)).toEqual([]);
  });
});

const lines = (statements: readonly string[]): string => statements.map((line) => `    ${line}\n`).join('');
