// Several files that make one configuration: a name may be defined in any of them.

import { expect, test } from 'vitest';
import { analyse } from '../../../../harness/findings.ts';

const MAIN = 'frontend www\n    mode http\n    bind :80\n    default_backend app\n';

const undefinedIn = (beside: Readonly<Record<string, string>>): readonly string[] =>
  analyse('haproxy.cfg', MAIN, {}, 'haproxy/name-undefined', { beside })
    .findings.filter(({ rule }) => rule === 'haproxy/name-undefined')
    .map(({ message }) => message);

test('a backend that a file of conf.d defines is not missing', () => {
  expect(undefinedIn({ 'conf.d/app.cfg': 'backend app\n    server a 10.0.0.1:80\n' })).toEqual([]);
});

test('a backend that no neighbour defines is missing', () => {
  expect(undefinedIn({ 'conf.d/app.cfg': 'backend other\n    balance source\n' })).toEqual([
    'There is no backend "app".',
  ]);
});

test('a backend that only a neighbour leads to is in use', () => {
  const main = `global\n    daemon\n\ndefaults\n    mode http\n\n${MAIN}\nbackend app\n\nbackend api\n`;
  const unusedIn = (beside: Readonly<Record<string, string>>): number =>
    analyse('haproxy.cfg', main, {}, 'haproxy/backend-unused', { beside }).findings.filter(
      ({ rule }) => rule === 'haproxy/backend-unused',
    ).length;
  expect(unusedIn({})).toBe(1);
  expect(unusedIn({ 'conf.d/www.cfg': 'frontend two\n    use_backend api if TRUE\n' })).toBe(0);
});
