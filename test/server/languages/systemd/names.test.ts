// Variables of a unit's environment, and links to its documentation.

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';
import { featuresOf as featuresAround, openUnit } from './room.ts';

function featuresOf(marked: string) {
  const { text, ranges } = readMarks(marked);
  const [host] = analyse('kafka.service', text).files;
  if (!host) throw new Error('The unit was not opened.');
  return { features: host.features, ranges };
}

/** Names by the marked places, in the order of the file. */
function namesAt(marked: string): string[] {
  const { features, ranges } = featuresOf(marked);
  const uses = [...features.names()]
    .filter(({ name }) => name.startsWith('variable'))
    .sort((a, b) => a.range.start - b.range.start);
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

test('neither variables nor units can be renamed: the program knows the former by name, files and links the latter', () => {
  const { features } = featuresOf('[Service]\nEnvironment=A=b\n');
  expect(features.names().map(({ accepts }) => accepts)).toEqual([undefined, undefined]);
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
  const text = '[Unit]\nRequires=db.service\nAfter=db.service %i.service\nBefore=app.service\n';
  const found = openUnit('app.service', text).files[0]?.features.names() ?? [];
  expect(found.map(({ name, role, range }) => [name, role, text.slice(range.start, range.end)])).toEqual([
    ['unit app.service', 'definition', '[Unit]'],
    ['unit db.service', 'reference', 'db.service'],
    ['unit db.service', 'reference', 'db.service'],
    ['unit app.service', 'reference', 'app.service'],
  ]);
});

describe('a unit in the files around', () => {
  const FILES = {
    'etc/db.service': '[Unit]\nBefore=app.service\n[Service]\nExecStart=/bin/db\n',
    'etc/db.service.d/limits.conf': '[Service]\nLimitNOFILE=65536\n',
    'etc/db.timer': '[Timer]\nOnCalendar=daily\nUnit=db.service\n',
    'etc/mail@.service': '[Service]\nExecStart=/bin/mail\n',
    'etc/web.service.d/order.conf': '[Unit]\nAfter=mydb.service db.service\n',
  };
  const around = (path: string, text: string, name: string) =>
    featuresAround(path, text, FILES)
      .usesAround(name)
      .map(({ path: where, role, range, source }) => `${role} ${where}: ${source.slice(range)}`);

  test('is defined by its file and its drop-ins, and named by others', () => {
    expect(around('etc/app.service', '[Unit]\nAfter=db.service\n', 'unit db.service')).toEqual([
      'definition etc/db.service: [Unit]',
      'definition etc/db.service.d/limits.conf: [Service]',
      'reference etc/db.timer: db.service',
      'reference etc/web.service.d/order.conf: db.service',
    ]);
  });

  test('is found from a drop-in, and an instance by its template', () => {
    expect(
      around('etc/app.service.d/a.conf', '[Unit]\nOnFailure=mail@app.service\n', 'unit mail@app.service'),
    ).toEqual(['definition etc/mail@.service: [Service]']);
  });

  test('is all that is looked for elsewhere', () => {
    expect(around('etc/app.service', '[Service]\nEnvironment=A=b\n', 'variable Service A')).toEqual([]);
  });
});
