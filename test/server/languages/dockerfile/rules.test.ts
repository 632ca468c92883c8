import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../harness/findings.ts';

/** What a rule marks, in a file that starts with an image of its own. */
const found = (rule: string, marked: string, path = 'Dockerfile') =>
  expectFindings(`dockerfile/${rule}`, path, marked);

describe('image-version-missing', () => {
  const rule = 'image-version-missing';

  test('marks an image without tag, whatever stands around it', () => {
    found(rule, 'FROM ⟦alpine⟧\n');
    found(rule, '\uFEFFfrom --platform=$BUILDPLATFORM ⟦quay.io:443/a/b⟧ as x\r\nRUN true\r\n');
    found(rule, 'FROM \\\n  ⟦alpine⟧ \\\n  AS x\n');
  });

  test('leaves the tag latest to a rule of its own', () => {
    found(rule, 'FROM redis:latest AS cache\n');
    found('image-tag-latest', 'FROM redis:⟦latest⟧ AS cache\nFROM $A:latest@sha256:ab\n');
  });

  test('is quiet on stages, scratch, digests, variables and templates', () => {
    found(rule, 'FROM a:1 AS Build\nFROM build\nFROM scratch\n');
    found(rule, 'FROM redis@sha256:ab\nFROM redis:latest@sha256:ab\n');
    found(rule, 'ARG B=alpine\nFROM $B\nFROM ${B}\nFROM alpine:${T:-latest}\n');
    found(rule, 'FROM {{ base }}\nFROM <%= base %>\n', 'Dockerfile.j2');
  });

  test('a name that only a later stage has is still an image', () => {
    found(rule, 'FROM ⟦build⟧\nFROM a:1 AS build\n');
  });
});

describe('secret-in-environment', () => {
  const rule = 'secret-in-environment';

  test('marks the name where the value is written out', () => {
    found(rule, 'FROM a:1\nENV A=1 \\\n  ⟦DB_PASSWORD⟧="x y" B=2\n');
    found(rule, 'FROM a:1\nENV ⟦SECRET_KEY_BASE⟧ abc\nONBUILD ENV ⟦API_TOKEN⟧=abc\n');
    found(
      rule,
      'ARG ⟦NPM_TOKEN⟧=abc\nFROM a:1\nENV ⟦PGPASSWORD⟧=x ⟦MYSQL_PWD⟧=y ⟦AWS_ACCESS_KEY_ID⟧=AKIA1\n',
    );
  });

  test('an argument without a value is information, a default that is written out a warning', () => {
    const levels = found(
      rule,
      'FROM a:1\nARG ⟦token⟧\nARG ⟦API_KEY⟧=abc\nENV ⟦DB_SECRET⟧=${DB_SECRET:-abc}\n',
    );
    expect(levels.map(({ severity }) => severity)).toEqual(['information', 'warning', 'warning']);
  });

  test.each([
    'DB_PASSWORD_FILE=/run/secrets/db',
    'SSL_KEY_PATH=certs/a.pem',
    'SSL_KEY=/etc/a.pem',
    'TOKEN_TTL=60',
    'KEYSTORE_TYPE=PKCS12',
    'PASSWORD_MIN_LENGTH=12',
    'PASSWORD=',
    'PASSWORD=""',
    'PASSWORD=$OTHER',
    'PASSWORD=${OTHER}',
    'ALLOW_EMPTY_PASSWORD=yes',
    'CORS_ALLOW_CREDENTIALS=false',
    'AUTH_METHOD=ldap',
    'NEO4J_AUTH=none',
    'PUBLIC_KEY=abc',
    'PARTITION_KEY=id',
    'GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
    'RELEASE_KEY="C4965EE9E3015D192CCCF2B6F758CE318D77295D  5AED1BF378E9A19DADE1BCB34BD736A82B5C1B00"',
    'TOKEN_URL=https://example.org/token',
    'SECRET_NAME=db',
    'PWD=/srv',
    'KEYBOARD=de',
    'AUTHOR=me',
    'TOKENIZERS_PARALLELISM=x',
    'MONKEY=1',
  ])('ENV %s is no secret', (pair) => {
    found(rule, `FROM a:1\nENV ${pair}\n`);
  });
});

describe('host-key-baked-in', () => {
  const rule = 'host-key-baked-in';

  test('marks the words that make the keys, in the middle of a long RUN', () => {
    found(
      rule,
      'FROM a:1\nRUN set -eux; \\\n# keys\n  apk add openssh && \\\n  if true; then ⟦/usr/bin/ssh-keygen -A⟧; fi\n',
    );
    found(rule, "FROM a:1\nRUN ⟦ssh-keygen -q -N '' -t rsa -f /etc/ssh/ssh_host_rsa_key⟧ && true\n");
    found(rule, 'FROM a:1\nRUN apt-get update; ⟦dpkg-reconfigure openssh-server⟧\n');
    found(rule, 'FROM a:1\nONBUILD RUN ⟦ssh-keygen -A⟧\n');
    found(rule, 'FROM a:1\nRUN ⟦dropbearkey -t rsa -f /etc/dropbear/dropbear_rsa_host_key⟧\n');
  });

  test('reads a heredoc that the shell runs, not one that is written to a file', () => {
    found(rule, 'FROM a:1\nRUN <<EOF\napk add openssh\n⟦ssh-keygen -A⟧\nEOF\n');
    found(rule, 'FROM a:1\nRUN cat > /start.sh <<EOF\nssh-keygen -A\nEOF\n');
    found(rule, 'FROM a:1\nCOPY <<EOF /start.sh\nssh-keygen -A\nEOF\n');
  });

  test('marks the private key that is copied, by source or by destination', () => {
    found(
      rule,
      'FROM a:1\nCOPY a ⟦keys/ssh_host_ed25519_key⟧ /etc/ssh/\nADD ["k", "⟦/etc/ssh/ssh_host_rsa_key⟧"]\n'
        .replace('"⟦', '⟦"')
        .replace('⟧"]', '"⟧]'),
    );
    found(rule, 'FROM a:1\nCOPY ssh_host_rsa_key.pub /etc/ssh/\n');
  });

  test('is quiet where keys are removed, looked at, quoted or of a person', () => {
    found(rule, 'FROM a:1\nRUN ssh-keygen -A && rm -rf /etc/ssh/ssh_host_*\n');
    found(rule, 'FROM a:1\nRUN dpkg-reconfigure openssh-server; find /etc/ssh -name "ssh_host_*" -delete\n');
    found(rule, 'FROM a:1\nRUN ssh-keygen -l -f /etc/ssh/ssh_host_rsa_key\n');
    found(rule, 'FROM a:1\nRUN echo "ssh-keygen -A" >> /start.sh\n');
    found(rule, "FROM a:1\nRUN ssh-keygen -t rsa -N '' -f ~/.ssh/id_rsa\n");
  });

  test('openssh-server alone is information, and only where sshd is started', () => {
    const installed = 'RUN apt-get install -y curl ⟦openssh-server⟧\n';
    const [finding] = found(rule, `FROM debian:12\n${installed}CMD ["/usr/sbin/sshd", "-D"]\n`);
    expect(finding?.severity).toBe('information');
    found(rule, `FROM debian:12\n${installed}CMD service ssh start && tail -f /dev/null\n`);
    const quiet = installed.replace(/[⟦⟧]/g, '');
    found(rule, `FROM debian:12\n${quiet}CMD ["bash"]\n`);
    found(rule, `FROM debian:12\n${quiet}RUN rm /etc/ssh/ssh_host_*\nCMD ["/usr/sbin/sshd", "-D"]\n`);
  });
});

describe('start-command-shell-form', () => {
  const rule = 'start-command-shell-form';
  const fixed = (before: string, after: string) =>
    expectFix(`dockerfile/${rule}`, 'Dockerfile', `FROM a:1\n${before}\n`, `FROM a:1\n${after}\n`);
  const unfixed = (command: string) => {
    const findings = found(
      rule,
      `FROM a:1\n⟦${command.split(' ')[0]}⟧${command.slice(command.indexOf(' '))}\n`,
    );
    expect(findings[0]?.fixes).toEqual([]);
  };

  test('literal words become a JSON array', () => {
    fixed('CMD java -jar "a b.jar" \\\n  -v', 'CMD ["java", "-jar", "a b.jar", "-v"]');
    fixed('ENTRYPOINT /app', 'ENTRYPOINT ["/app"]');
  });

  test('words that the shell expands get exec in front', () => {
    fixed('CMD java $JAVA_OPTS -jar a', 'CMD exec java $JAVA_OPTS -jar a');
    fixed('CMD java -cp lib/*.jar Main', 'CMD exec java -cp lib/*.jar Main');
    fixed('CMD java -jar a > /log', 'CMD exec java -jar a > /log');
    fixed('CMD cd /srv && ./run', 'CMD cd /srv && exec ./run');
    fixed('CMD ./run # at last', 'CMD exec ./run # at last');
  });

  test('no fix is offered where the shell is needed for more', () => {
    unfixed('CMD a | b');
    unfixed('CMD a &');
    unfixed('CMD A=1 b');
    unfixed('CMD while true; do sleep 1; done');
    unfixed('CMD $JAVA_HOME/bin/java -jar a');
    unfixed('CMD source /env');
    unfixed('CMD if [ -f /x ]; then a; fi');
    unfixed('CMD (exec a)');
    unfixed('CMD ! a');
    unfixed('CMD a && time b');
    unfixed('CMD "a');
  });

  test('an array that is no JSON is told apart', () => {
    const [finding] = found(rule, "FROM a:1\nCMD ⟦['a', 'b']⟧\n");
    expect(finding?.message).toContain('no JSON array');
    fixed("CMD ['a', 'b']", 'CMD ["a", "b"]');
    const [test] = found(rule, 'FROM a:1\n⟦CMD⟧ [ -f /x ] && exec-it\n');
    expect(test?.message).toContain('shell form');
  });

  test('is quiet on the exec form and on exec', () => {
    found(rule, 'FROM a:1\nENTRYPOINT ["a"]\nCMD []\n');
    found(rule, 'FROM a:1\nCMD exec java $O -jar a\nHEALTHCHECK NONE\n');
    found(rule, 'FROM a:1\nCMD if [ -f x ]; then exec a; else exec b; fi\n');
  });

  test('leaves what goes through a shell that is meant to a rule of its own', () => {
    const through = 'start-command-through-shell';
    const behindExec = [
      ...found(through, 'FROM a:1\n⟦CMD⟧ exec java $O -jar a\n'),
      ...found(through, 'FROM a:1\n⟦ENTRYPOINT⟧ if [ -f x ]; then exec a; else exec b; fi\n'),
    ];
    expect(behindExec.map(({ aliases }) => aliases)).toEqual([undefined, undefined]);
    found(through, 'FROM a:1\nCMD a\nENTRYPOINT [\'a\']\nHEALTHCHECK CMD ["a"]\n');
  });

  test('there a chosen shell is shared with hadolint alone', () => {
    const rule = 'start-command-through-shell';
    const findings = [
      ...found(rule, 'FROM a:1\n⟦HEALTHCHECK⟧ CMD curl x || exit 1\n'),
      ...found(rule, 'FROM a:1 AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\n⟦CMD⟧ java -jar a\n'),
      ...found(rule, '# escape=`\nFROM a:1\n⟦CMD⟧ dir\n'),
      ...found(rule, 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n⟦CMD⟧ dir\n'),
    ];
    expect(findings.map(({ severity, aliases }) => [severity, aliases])).toEqual(
      findings.map(() => ['hint', ['DL3025']]),
    );
  });
});

test('instructions that a later one replaces are marked, each by its own rule', () => {
  const file = (cmd: string, entrypoint: string) =>
    `FROM a:1 AS b\n${cmd} ["a"]\n${cmd.toLowerCase()} ["b"]\nCMD ["c"]\n${entrypoint} ["d"]\nENTRYPOINT ["e"]\nFROM b\nCMD ["f"]\n`;
  found('cmd-repeated', file('⟦CMD⟧', 'ENTRYPOINT'));
  found('entrypoint-repeated', file('CMD', '⟦ENTRYPOINT⟧'));
  found('healthcheck-repeated', 'FROM a:1\n⟦HEALTHCHECK⟧ CMD a\nHEALTHCHECK NONE\n');
});

test('cmd-repeated takes the whole instruction away, with its lines', () => {
  expectFix(
    'dockerfile/cmd-repeated',
    'Dockerfile',
    'FROM a:1\r\nCMD ["a", \\\r\n  "b"]\r\nRUN x\r\nCMD ["c"]',
    'FROM a:1\r\nRUN x\r\nCMD ["c"]',
  );
});

test('stage-name-duplicate marks the second name, in any case, and not in templates', () => {
  const rule = 'stage-name-duplicate';
  const [finding] = found(rule, 'FROM a:1 AS build\nFROM b:1 as ⟦BUILD⟧\n');
  expect(finding?.related).toHaveLength(1);
  found(
    rule,
    '{{ if x }}\nFROM a:1 AS build\n{{ else }}\nFROM b:1 AS build\n{{ end }}\n',
    'Dockerfile.template',
  );
});

describe('instruction-unknown', () => {
  const rule = 'instruction-unknown';

  test('marks the word and offers the one that was meant', () => {
    const findings = found(rule, 'FROM a:1\n⟦CPOY⟧ a b\n⟦apt-get⟧ update\nONBUILD ⟦RNU⟧ x\n');
    expect(findings.map(({ fixes }) => fixes[0]?.title)).toEqual([
      'Replace by COPY',
      undefined,
      'Replace by RUN',
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    expectFix(`dockerfile/${rule}`, 'Dockerfile', 'FROM a:1\nEXPSOE 80\n', 'FROM a:1\nEXPOSE 80\n');
  });

  test('is quiet in heredocs, continuations, templates and files for other frontends', () => {
    found(rule, 'FROM a:1\nRUN <<A cat <<B\nfoo\nA\nbar\nB\nRUN a \\\n  foo \\\n\n  bar\n');
    found(rule, 'FROM a:1\n${steps}\n@STEPS@\nRUN a\n');
    found(rule, 'FROM a:1\n{{ include }}\nFOO\n', 'Dockerfile.j2');
    found(rule, '# syntax=example.org/x:1\nFROM a:1\nINCLUDE b\n');
  });
});

test('a syntax directive names the version of the language', () => {
  const { targets } = analyse('Dockerfile', '# syntax=docker/dockerfile:1.7\nFROM a:1\n');
  expect(targets.map(({ version, from }) => `${version}: ${from}`)).toEqual([
    '1.7: # syntax=docker/dockerfile:1.7, line 1',
  ]);
});

test('mount-invalid takes what Buildah and Podman take', () => {
  found('mount-invalid', 'FROM a:1\nRUN --mount=type=bind,source=b,target=/b,z,relabel=shared c\n');
});

test('variable-undefined looks into heredocs that Docker expands', () => {
  const copied = (opener: string, line: string) =>
    found('variable-undefined', `FROM scratch\nARG B=1\nCOPY ${opener} /a.sh\n${line}\nE\n`);
  copied('<<E', `echo '$⟦A⟧' "\${⟦C⟧:-d}" $B \\$A $1`);
  copied('<<"E"', 'echo $A');
  found('variable-undefined', 'FROM scratch\nRUN <<E\necho $A\nE\n');
});

test('variable-undefined says what comes of it', () => {
  const said = (image: string, word: string) =>
    found('variable-undefined', `FROM ${image}\nCOPY ${word} /b\n`).map(({ message }) => message);
  expect(said('scratch', '${⟦A⟧}')).toEqual([
    'No ARG or ENV in front defines A: nothing stands in its place.',
  ]);
  expect(said('a:1', '${⟦A⟧:-b}')).toEqual([
    'No ARG or ENV in front defines A: unless the base image does, its default holds.',
  ]);
  expect(said('debian:12', '$⟦APP_HOME⟧')).toEqual([
    'No ARG or ENV in front defines APP_HOME: nothing stands in its place.',
  ]);
  expect(said('eclipse-temurin:21', '$JAVA_HOME')).toEqual([]);
  expect(said('scratch', '${⟦A⟧:?missing}')).toEqual([
    'No ARG or ENV in front defines A: the build ends here.',
  ]);
});
