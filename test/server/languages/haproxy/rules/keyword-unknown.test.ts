// Unknown keywords: what is unknown for certain, with a suggestion, and what is left alone.

import { describe, expect, test } from 'vitest';
import { expectFindings } from '../../../../harness/findings.ts';

const RULE = 'haproxy/keyword-unknown';
const found = (text: string) => expectFindings(RULE, 'haproxy.cfg', text);

describe('points at', () => {
  test.each([
    ['⟦maxcon⟧ 100', 'did you mean "maxconn"?'],
    ['⟦timeout cleint⟧ 5s', 'did you mean "timeout client"?'],
    ['⟦option htplog⟧', 'did you mean "option httplog"?'],
    ['no ⟦option htplog⟧', 'did you mean "option httplog"?'],
    ['⟦default-backend⟧ app', 'did you mean "default_backend"?'],
    ['⟦frobnicate⟧ 5', 'HAProxy knows no "frobnicate" in a frontend section.'],
    ['⟦option⟧', 'HAProxy knows no "option" in a frontend section.'],
    ['⟦server⟧ a 10.0.0.1:80', 'it belongs in listen or backend.'],
    ['⟦nbthread⟧ 4', 'it belongs in global.'],
  ])('%s', (line, message) => {
    const [finding] = found(`frontend f\n    ${line}\n`);
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain(message);
  });

  test('the keyword alone, whatever surrounds it', () => {
    found('\uFEFFbackend "😀"\r\n\t⟦balence⟧\troundrobin # 😀\r\n');
  });
});

describe('is quiet about', () => {
  test.each([
    [
      'what HAProxy only ignores',
      'frontend f\n    retries 3\n    option http-pretend-keepalive\n    balance source\n',
    ],
    [
      'keywords of any version',
      'global\n    nbproc 2\n    tune.h2.fe.rxbuf 1m\n    cpu-policy performance\n',
    ],
    [
      'keywords out of variables and templates',
      'frontend f\n    "${A}" 5\n    {{ x }} 5\n    option "${B}"\n    $opt 5\n',
    ],
    [
      'files for HAProxy Enterprise',
      'global\n    module-load hapee-lb-waf.so\nfrontend f\n    waf-profile x\n    sso-x y\n',
    ],
    [
      'lines of the health-check section',
      'healthcheck h\n    type httpchk\n    http-check expect status 200\n',
    ],
    ['sections that are open-ended', 'traces\n    trace h1 sink stdout\n    anything goes\n'],
    ['text in front of the first section', 'some words\nglobal\n    daemon\n'],
  ])('%s', (_, text) => {
    found(text);
  });
});
