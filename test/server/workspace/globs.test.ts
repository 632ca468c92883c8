import { Minimatch } from 'minimatch';
import { expect, test } from 'vitest';
import { matchAny } from '../../../server/workspace/globs.ts';
import { engine } from '../../harness/findings.ts';

const NAMES = [
  'Dockerfile',
  'Dockerfile.',
  'Dockerfile.dev',
  'x.service',
  '.service',
  'service',
  'jvm.options',
]
  .concat([
    'jvm.options.j2',
    'jvm8-server.options',
    'setenv.sh',
    '.mvn',
    'jvm.config',
    'haproxy.cfg',
    'a.cfg',
  ])
  .concat([
    'a.cfg.tmpl',
    '10-x.conf',
    'x.service.in',
    'haproxy-a.config.b',
    'jvm_x_options',
    'tomcat',
    '{a,b}',
  ]);
const FOLDERS = [
  '',
  '/',
  '/srv/',
  '/etc/default/',
  'x/.mvn/',
  '.mvn/',
  '/etc/haproxy/',
  '/etc/haproxy/a/b/',
].concat(['/etc/systemd/x.service.d/', '/etc/sysconfig/', 'config/jvm.options.d/', '/a b/{c}/']);
const PATHS = FOLDERS.flatMap((folder) => NAMES.map((name) => folder + name));

const OURS = engine().languages.flatMap(({ detection }) => [...detection.certain, ...detection.possible]);
const OTHERS = [
  '*',
  '**',
  '**/*',
  '*o*e*',
  '*.cfg*cfg',
  'a**',
  '*f*f*f',
  '*.*',
  'a?.cfg',
  '[ab].cfg',
  '/etc/*/haproxy.cfg',
  'x/**',
  '**/x.service.d/*',
].concat([
  '{a,{b,Dockerfile}}',
  '{1..3}.cfg',
  '!Dockerfile',
  '+(a|b).cfg',
  '**/haproxy/**/*.cfg',
  '*.{service,conf}',
]);

test.each([...OURS, ...OTHERS])('%s matches what minimatch says', (glob) => {
  const full = new Minimatch(glob, { dot: true, matchBase: true });
  const matches = matchAny([glob]);
  expect(PATHS.filter(matches)).toEqual(PATHS.filter((path) => full.match(path)));
});

test('one of several globs is enough', () => {
  expect(matchAny(['*.service', 'haproxy.cfg'])('/etc/haproxy/haproxy.cfg')).toBe(true);
  expect(matchAny(['*.service', 'haproxy.cfg'])('/etc/passwd')).toBe(false);
  expect(matchAny([])('/etc/passwd')).toBe(false);
});
