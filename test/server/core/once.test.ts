import { expect, test } from 'vitest';
import { Answers, once, oncePer, oncePerRecent } from '../../../server/core/once.ts';

/** Makes values, and tells what it was asked to make. */
function maker() {
  const asked: string[] = [];
  const make = (key: string) => {
    asked.push(key);
    return key === 'nothing' ? undefined : key.length;
  };
  return { asked, make };
}

test('a value is made on first use and kept, be it nothing', () => {
  const { asked, make } = maker();
  const value = once(() => make('nothing'));
  expect(asked).toEqual([]);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['nothing']);
});

test('each key has a value of its own', () => {
  const { asked, make } = maker();
  const value = oncePer(make);
  expect(['a', 'bc', 'a', 'nothing', 'nothing'].map(value)).toEqual([1, 2, 1, undefined, undefined]);
  expect(asked).toEqual(['a', 'bc', 'nothing']);
});

test('of keys that people make up no more are kept than asked for', () => {
  const { asked, make } = maker();
  const value = oncePerRecent(2, make);
  expect(['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(value)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('several may ask the same of one subject, which is answered once', () => {
  const { asked, make } = maker();
  const answers = new Answers<string>();
  const shout = (subject: string) => `${subject}!`;
  expect([answers.of('abc', make), answers.of('abc', shout), answers.of('abc', make)]).toEqual([
    3,
    'abc!',
    3,
  ]);
  expect(asked).toEqual(['abc']);
});
