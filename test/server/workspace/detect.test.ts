import { expect, test } from 'vitest';
import type { Detection, Language } from '../../../server/core/language.ts';
import { defineLanguage } from '../../../server/core/language.ts';
import { createDetector, createNameFilter } from '../../../server/workspace/detect.ts';

const language = (id: string, detection: Partial<Detection>): Language =>
  defineLanguage<null>({
    id,
    title: id,
    subject: { kind: id, label: id, supported: ['1'], advised: '1' },
    detection: {
      languageIds: [id],
      certain: [],
      possible: [],
      witness: () => false,
      denies: () => false,
      ...detection,
    },
    rules: [],
    parse: () => null,
    hover: () => undefined,
    targets: () => [],
    describe: () => undefined,
  });

const languages = [
  language('proxy', {
    certain: ['haproxy.cfg'],
    possible: ['*.cfg'],
    witness: (text) => text.includes('frontend'),
  }),
  language('unit', { certain: ['*.service'], denies: (text) => text.includes('[D-BUS Service]') }),
];

test('a certain name is enough, a possible one needs the content', () => {
  const detect = createDetector(languages);
  expect(detect({ path: '/etc/haproxy/haproxy.cfg' }, '')?.id).toBe('proxy');
  expect(detect({ path: '/etc/haproxy/site.cfg' }, 'frontend web\n')?.id).toBe('proxy');
  expect(detect({ path: '/project/setup.cfg' }, '[metadata]\n')).toBeUndefined();
});

test('content of somebody else is left alone under a certain name and under an id', () => {
  const detect = createDetector(languages);
  expect(detect({ path: '/usr/share/org.example.service', languageId: 'unit' }, '[D-BUS Service]\n')).toBe(
    undefined,
  );
});

test('a name that nobody could own is told without reading the file', () => {
  const mayBeOurs = createNameFilter(languages);
  expect(mayBeOurs('/project/setup.cfg')).toBe(true);
  expect(mayBeOurs('/etc/systemd/system/app.service')).toBe(true);
  expect(mayBeOurs('/project/index.ts')).toBe(false);
});
