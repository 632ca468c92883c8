// What an editor shows and changes around the text: signatures, inlays, tokens, links, layout.

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';
import { noise } from '../../../harness/noise.ts';

const features = (text: string) => {
  const file = analyse('haproxy.cfg', text).files[0];
  if (!file) throw new Error('The text is not read as a configuration.');
  return file.features;
};

const signatureAt = (marked: string) => {
  const { text, cursor = 0 } = readMarks(marked);
  return features(text).signature(cursor);
};

describe('signatures', () => {
  test('are those of the section', () => {
    expect(signatureAt('userlist staff\n    user a ▮\n')?.label).toContain('groups');
    expect(signatureAt('global\n    user ▮\n')?.label).toBe('user <word>');
  });

  test('show the arguments of a keyword and the one under the cursor', () => {
    const shown = signatureAt('frontend www\n    capture cookie SRV len ▮\n');
    expect(shown?.label).toContain('capture cookie');
    expect(shown?.active).toBe(2);
  });

  test('show the arguments of an action with its condition', () => {
    const shown = signatureAt('frontend www\n    http-request set-header X-A ▮\n');
    expect(shown?.label).toBe('http-request set-header <word> <format> [if|unless <condition>]');
    expect(shown?.active).toBe(1);
  });

  test('name values as people do, with the bounds of numbers', () => {
    expect(signatureAt('global\n    thread-groups ▮\n')?.label).toBe('thread-groups <number 1-64>');
    expect(signatureAt('global\n    maxcompcpuusage ▮\n')?.label).toBe('maxcompcpuusage <number 0-100>');
    expect(signatureAt('global\n    ssl-load-extra-files ▮\n')?.label).toContain('<value> [<value>] …');
  });

  test('say nothing on the keyword, in comments and behind unknown words', () => {
    expect(signatureAt('global\n    max▮conn 5\n')).toBeUndefined();
    expect(signatureAt('global\n    maxconn 5 # ▮\n')).toBeUndefined();
    expect(signatureAt('global\n    maxcon ▮5\n')).toBeUndefined();
  });
});

test('times without a unit are followed by what HAProxy reads', () => {
  const text = 'defaults\n    timeout client 30000\n    timeout server 30s\n    stats refresh 10\n';
  const shown = features(text).inlays({ start: 0, end: text.length });
  expect(shown).toEqual([
    { offset: text.indexOf('30000') + 5, text: '= 30s' },
    { offset: text.indexOf('refresh 10') + 10, text: '= 10s' },
  ]);
});

test('tokens tell keywords, names, options, numbers and expressions apart', () => {
  const text =
    'backend app\n    server one 10.0.0.1:80 check inter 2s # spare\n    http-request deny if { src 10.0.0.1 }\n';
  const shown = features(text)
    .tokens()
    .map(({ range, type }) => `${text.slice(range.start, range.end)} ${type}`);
  expect(shown).toEqual([
    'backend keyword',
    'app namespace',
    'server keyword',
    'one namespace',
    'check property',
    'inter property',
    '2s number',
    '# spare comment',
    'http-request keyword',
    'deny function',
    'if keyword',
    '{ operator',
    'src function',
    '} operator',
  ]);
});

test('the header of a section leads to its chapter of the manual', () => {
  const [link] = features('resolvers dns\n    nameserver one 127.0.0.1:53\n').links();
  expect(link?.range).toEqual({ start: 0, end: 9 });
  expect(link?.target).toMatch(/^https:\/\/docs\.haproxy\.org\/[\d.]+\/configuration\.html#5\.3\.2$/);
});

describe('layout', () => {
  const formatted = (text: string): string => applyEdits(text, features(text).format());

  test('puts headers at the margin and indents statements as most of them are', () => {
    expect(formatted('  global\n\tmaxconn   5 # few  \n\tdaemon\n nbthread 2\n')).toBe(
      'global\n\tmaxconn   5 # few\n\tdaemon\n\tnbthread 2\n',
    );
  });

  test('keeps conditionals, remarks and templates as they are', () => {
    const text = 'global\n    .if feature(OPENSSL)\n      # why\n    .endif\n';
    expect(formatted(text)).toBe(text);
    const template = '{% if a %}\nglobal\n  daemon  \n{% endif %}\n';
    expect(formatted(template)).toBe(template);
  });

  test('settles after one pass over any text', () => {
    for (const text of noise(7, ['global\n  daemon\n', 'frontend a\n\tbind :80 # x\n'], 80)) {
      const once = formatted(`global\n${text}`);
      expect(formatted(once)).toBe(once);
    }
  });
});
