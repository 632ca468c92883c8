// The colours of HAProxy configurations before, or without, the server: what each word is to the grammar.

import { describe, expect, test } from 'vitest';
import { coloursBy } from '../harness/colours.ts';

const colours = await coloursBy('source.haproxy-config');
const scopesOf = colours.scopesOf;

describe('sections', () => {
  test('have a keyword, a name, and the defaults that they are made from', () => {
    expect(scopesOf('frontend www from base # main', 'frontend', 'www', 'from', 'base', '#')).toEqual([
      'keyword.control.section',
      'entity.name.namespace',
      'keyword.control.from',
      'entity.name.namespace',
      'punctuation.definition.comment',
    ]);
  });

  test('are every section that the catalogue knows', () => {
    expect(scopesOf('crt-store web', 'crt-store')).toEqual(['keyword.control.section']);
    expect(scopesOf('    log-forward syslog', 'log-forward')).toEqual(['keyword.control.section']);
  });
});

describe('statements', () => {
  test('have keywords of two words, behind no and default', () => {
    expect(scopesOf('    no option httplog', 'no', 'option httplog')).toEqual([
      'keyword.control.prefix',
      'keyword.control',
    ]);
    expect(scopesOf('    timeout http-request 10s', 'timeout http-request', '10s')).toEqual([
      'keyword.control',
      'constant.numeric',
    ]);
  });

  test('have words of their own and words to choose from, which patterns of tests are not', () => {
    expect(scopesOf('    stick-table type ip size 1m expire 30s', 'type', 'ip', 'size', 'expire')).toEqual([
      'variable.other.property',
      'variable.other.property',
      'variable.other.property',
      'variable.other.property',
    ]);
    expect(scopesOf('    balance roundrobin', 'roundrobin')).toEqual(['constant.language']);
    expect(scopesOf('    acl web req.proto http size', 'http', 'size')).toEqual([
      'no piece "http"',
      'no piece "size"',
    ]);
  });

  test('of keywords that nobody knows yet look like others', () => {
    expect(scopesOf('    new.keyword 5', 'new.keyword', '5')).toEqual([
      'keyword.control',
      'constant.numeric',
    ]);
  });

  test('have actions with their arguments', () => {
    expect(
      scopesOf(
        '    http-request set-var(txn.host) req.hdr(Host),lower',
        'http-request',
        'set-var',
        'txn.host',
        'req.hdr',
        'Host',
        ',lower',
      ),
    ).toEqual([
      'keyword.control',
      'support.function.action',
      'variable.parameter',
      'support.function',
      'variable.parameter',
      'support.function.converter',
    ]);
    expect(scopesOf('  tcp-request content reject', 'tcp-request content', 'reject')).toEqual([
      'keyword.control',
      'support.function.action',
    ]);
  });

  test('that lead to a backend show its name, or how it is found', () => {
    expect(scopesOf('    use_backend orders', 'use_backend', 'orders')[1]).toBe('entity.name.namespace');
    expect(scopesOf('    use_backend %[path]', '%[', 'path')).toEqual([
      'punctuation.section.embedded.begin',
      'support.function.fetch',
    ]);
  });
});

describe('addresses and options', () => {
  test('of servers', () => {
    expect(
      scopesOf(
        '    server a 10.0.0.1:8080 check inter 2s no-ssl',
        'a',
        '10.0.0.1',
        '8080',
        'check',
        'inter',
        '2s',
        'no-ssl',
      ),
    ).toEqual([
      'entity.name.namespace',
      'constant.other.address',
      'constant.numeric.port',
      'variable.other.property',
      'variable.other.property',
      'constant.numeric',
      'variable.other.property',
    ]);
  });

  test('of binds, with families, variables and IPv6', () => {
    expect(scopesOf('    bind [::1]:443 ssl', '[::1]', '443', 'ssl')).toEqual([
      'constant.other.address',
      'constant.numeric.port',
      'variable.other.property',
    ]);
    expect(scopesOf('    bind ipv4@${ADDR}:80', 'ipv4@', '${ADDR}', '80')).toEqual([
      'storage.modifier.family',
      'variable.other.environment',
      'constant.numeric.port',
    ]);
  });
});

describe('conditions', () => {
  test('are names of ACLs and tests in braces', () => {
    expect(
      scopesOf(
        '    http-request deny if !trusted { src -f /etc/bad.lst } or other',
        'deny',
        'if',
        '!',
        'trusted',
        '{',
        'src',
        '-f',
        '/etc/bad.lst',
        '}',
        'or',
        'other',
      ),
    ).toEqual([
      'support.function.action',
      'keyword.control.condition',
      'keyword.operator.logical',
      'variable.other.readwrite.acl',
      'punctuation.section.test.begin',
      'support.function.fetch',
      'storage.modifier.flag',
      'string.unquoted.path',
      'punctuation.section.test.end',
      'keyword.operator.logical',
      'variable.other.readwrite.acl',
    ]);
  });

  test('are declared with a fetch, its converters and flags', () => {
    expect(
      scopesOf('    acl www hdr(host),lower -m beg www.', 'acl', 'www', 'hdr', 'host', 'lower', '-m'),
    ).toEqual([
      'keyword.control',
      'variable.other.readwrite.acl',
      'support.function.fetch',
      'variable.parameter',
      'support.function.converter',
      'storage.modifier.flag',
    ]);
  });

  test('of the file itself stand in its directives', () => {
    expect(
      scopesOf(
        '.if version_atleast(2.6) && !defined(X)',
        '.if',
        'version_atleast',
        '2.6',
        '&&',
        '!',
        'defined',
      ),
    ).toEqual([
      'keyword.control.directive',
      'support.function',
      'constant.numeric',
      'keyword.operator.logical',
      'keyword.operator.logical',
      'support.function',
    ]);
  });
});

describe('strings', () => {
  test('hold variables, escapes and parts of log formats', () => {
    expect(
      scopesOf(
        '    log-format "%ci \\"%[var(txn.a),upper]\\" ${TAG}"',
        'log-format',
        '%ci',
        String.raw`\"`,
        '%[',
        'var',
        'upper',
        '${TAG}',
      ),
    ).toEqual([
      'keyword.control',
      'constant.other.placeholder',
      'constant.character.escape',
      'punctuation.section.embedded.begin',
      'support.function.fetch',
      'support.function.converter',
      'variable.other.environment',
    ]);
  });

  test('take a number sign for a character, and a quote that stays open ends with its line', () => {
    expect(colours.of('    log-tag "a # b').at(-1)).toEqual(['a # b', 'string.quoted.double']);
    expect(scopesOf('    log-tag "a\nbackend b', 'backend', 'b')).toEqual([
      'keyword.control.section',
      'entity.name.namespace',
    ]);
    expect(scopesOf(String.raw`    server a b cookie x\#y`, String.raw`\#`)).toEqual([
      'constant.character.escape',
    ]);
  });
});

test('templates stay in one piece', () => {
  expect(colours.of('    {% for host in hosts %}')).toEqual([
    ['{% for host in hosts %}', 'variable.other.template'],
  ]);
  expect(
    scopesOf('    server {{ name }} {{ ip }}:80 check', 'server', '{{ name }}', '{{ ip }}', 'check'),
  ).toEqual([
    'keyword.control',
    'variable.other.template',
    'variable.other.template',
    'variable.other.property',
  ]);
});
