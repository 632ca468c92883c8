import { expect, test } from 'vitest';
import { resolveTarget, type TargetSubject } from '../../../server/core/target.ts';

const jdk: TargetSubject = { kind: 'jdk', label: 'JDK', supported: ['8', '11', '17'], advised: '17' };
const project = [{ version: '11', from: 'FROM eclipse-temurin:11, line 1' }];

test('what the project says wins over a setting, and a command-line option over both', () => {
  const setting = { version: '8', from: 'setting', overrides: false };
  const option = { version: '8', from: '--jdk', overrides: true };
  expect(resolveTarget(jdk, project, setting).version).toBe('11');
  expect(resolveTarget(jdk, [], setting).version).toBe('8');
  expect(resolveTarget(jdk, project, option).version).toBe('8');
});

test('with nothing said, advice is for the newest long-term version and errors are for all', () => {
  expect(resolveTarget(jdk, [], undefined)).toMatchObject({
    version: '17',
    versions: ['8', '11', '17'],
    known: false,
  });
});
