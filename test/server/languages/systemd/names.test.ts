// Variables of a unit's environment, and links to its documentation.

import { expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';
import { openUnit } from './room.ts';

function featuresOf(marked: string) {
  const { text, ranges } = readMarks(marked);
  const [host] = analyse('kafka.service', text).files;
  if (!host) throw new Error('The unit was not opened.');
  return { features: host.features, ranges };
}

/** Names by the marked places, in the order of the file. */
function namesAt(marked: string): string[] {
  const { features, ranges } = featuresOf(marked);
  const uses = [...features.names()].sort((a, b) => a.range.start - b.range.start);
  expect(uses.map(({ range }) => range)).toEqual(ranges);
  return uses.map(({ role, name }) => `${role} of ${name}`);
}

test('a variable is defined in Environment= and used in command lines, with braces or as a word', () => {
  const names = namesAt(
    '[Service]\nEnvironment="⟦HEAP⟧=-Xmx1g" ⟦LOG⟧=a\nExecStart=/bin/java $⟦HEAP⟧ -Dlog=/var/${⟦LOG⟧}/x $HOME/y\n',
  );
  expect(names).toEqual([
    'definition of variable Service HEAP',
    'definition of variable Service LOG',
    'reference of variable Service HEAP',
    'reference of variable Service LOG',
  ]);
});

test('what systemd hands on as it stands is no use of a variable', () => {
  namesAt('[Service]\nExecStart=:/bin/echo $A ${B}\nExecStop=/bin/echo $$A a$B %i {{ C }}\n');
});

test('variables cannot be renamed, because the program knows them by name', () => {
  const { features } = featuresOf('[Service]\nEnvironment=A=b\n');
  expect(features.names().map(({ accepts }) => accepts)).toEqual([undefined]);
});

test('Documentation= links to web pages and manual pages', () => {
  const { features, ranges } = featuresOf(
    '[Unit]\nDocumentation=⟦man:sshd(8)⟧ ⟦man:systemd.exec(5)⟧ \\\n  ⟦https://kafka.apache.org/⟧ file:/a info:b\nDocumentation=https://a/%i\n',
  );
  const links = features.links();
  expect(links.map(({ range }) => range)).toEqual(ranges);
  expect(links.map(({ target }) => target)).toEqual([
    'https://manpages.debian.org/sshd.8',
    'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html',
    'https://kafka.apache.org/',
  ]);
});

test('another unit is the same name wherever it is named, in a list too', () => {
  const text = '[Unit]\nRequires=db.service\nAfter=db.service %i.service\n';
  const found = openUnit('app.service', text).files[0]?.features.names() ?? [];
  expect(found.map(({ name, range }) => [name, text.slice(range.start, range.end)])).toEqual([
    ['unit db.service', 'db.service'],
    ['unit db.service', 'db.service'],
  ]);
});
