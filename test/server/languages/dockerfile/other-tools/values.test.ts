import { decides } from './cases.ts';

decides('UndefinedVar', {
  found: [
    'FROM alpine:3\nCOPY $src .',
    'FROM scratch\nCOPY $foo .\nARG foo=1',
    'FROM a:1\nARG DIRS=x\nCOPY $DIR .',
    'FROM a:1\nENV PATH=$PAHT:/x',
    'FROM scratch\nLABEL a=$b',
    'FROM scratch\nCOPY --chown=$u a a',
    'ARG g=1\nFROM scratch\nCOPY $g .',
    'FROM scratch\nCOPY app-$TARGETARCH /',
    'FROM scratch AS a\nARG x\nFROM scratch\nCOPY $x .',
    'FROM scratch\nUSER ${u}',
    'FROM scratch\nENV A=1 B=$A',
    'FROM scratch\nWORKDIR /${w:-x}',
  ],
  quiet: [
    'FROM scratch\nARG foo\nCOPY a${foo} .',
    'FROM alpine:3 AS a\nARG foo=b\nFROM a\nCOPY $foo .',
    'FROM alpine:3\nRUN echo $x',
    'FROM alpine:3\nENV PATH=/x:$PATH',
    'FROM alpine:3\nCMD $x',
    'FROM alpine:3\nENTRYPOINT ["$x"]',
    'FROM scratch\nCOPY \\$x .',
    "FROM scratch\nENV a='$b'",
    'FROM alpine:3\nARG a=1 b=$a\nCOPY $b .',
    'FROM openjdk:21\nENV PATH=$JAVA_HOME/bin:$PATH',
    'FROM scratch\nONBUILD COPY $x .',
    'FROM scratch\nCOPY <<E /a\n\\$x\nE',
  ],
});
decides('DL3044', {
  found: [
    'FROM a:1\nENV A=1 B=$A',
    'FROM a:1\nENV A=1 B=x/${A}/y',
    'ENV B=$A A=1',
    'FROM a:1\nENV A=1 \\\n  B=$A',
  ],
  quiet: [
    'FROM a:1\nENV A=1\nENV B=$A',
    'FROM a:1\nENV A=1 B=$AB',
    'FROM a:1\nENV PATH=/x:$PATH',
    'FROM a:1\nARG A\nENV A=$A B=$A',
    'FROM a:1\nENV A=1 B=$C',
  ],
});
decides('LegacyKeyValueFormat', {
  found: ['FROM a:1\nENV A b', 'FROM a:1\nLABEL a b', 'FROM a:1\nENV A b c=d', 'FROM a:1\nenv A \\\n b'],
  quiet: ['FROM a:1\nENV A=b C=d', 'FROM a:1\nLABEL a="b c"', 'FROM a:1\nARG A', 'FROM a:1\nONBUILD ENV A b'],
});
decides('SecretsUsedInArgOrEnv', {
  found: [
    'FROM a:1\nARG db_password',
    'FROM a:1\nENV API_TOKEN=x',
    'FROM a:1\nENV A=1 key=2',
    'FROM a:1\nENV Git_Key=',
    'FROM a:1\nARG AUTH=$A',
    'FROM a:1\nENV MY_apikey=x',
    'FROM a:1\nENV aws_credentials=x',
  ],
  quiet: [
    'FROM a:1\nARG public_key',
    'FROM a:1\nENV PASSWORD_FILE=/x',
    'FROM a:1\nENV TOKEN_VERSION=1',
    'FROM a:1\nENV MONKEY=1',
    'FROM a:1\nENV PASSWORDS=1',
    'FROM a:1\nENV OAUTH=1',
    'FROM a:1\nONBUILD ARG TOKEN',
  ],
});
decides('DL3064', {
  found: [
    'FROM a:1\nARG DB_PASSWORD',
    'FROM a:1\nENV MYSECRETS=x',
    'FROM a:1\nENV A=1 GITHUB_TOKEN=x',
    'FROM a:1\nENV docker_email=x',
    'FROM a:1\nENV PASSWORD_FILE=/x',
    'FROM a:1\nONBUILD ENV my_username=x',
    'FROM a:1\nENV PRIVATE_KEY=x',
    'FROM a:1\nENV AWS_ACCESS_KEY_ID=x',
  ],
  quiet: [
    'FROM a:1\nENV AUTH=x',
    'FROM a:1\nENV KEY=x',
    'FROM a:1\nLABEL password=x',
    'FROM a:1\nARG VERSION',
    'FROM a:1\nRUN export TOKEN=x',
  ],
});
decides('DL3048', {
  found: [
    'FROM a:1\nLABEL Version=1',
    'FROM a:1\nLABEL a..b=1',
    'FROM a:1\nLABEL a--b=1',
    'FROM a:1\nLABEL com.docker.x=1',
    'FROM a:1\nLABEL 1a=1',
    'FROM a:1\nLABEL a-=1',
    'FROM a:1\nLABEL a=1 b$=2',
    'FROM a:1\nLABEL a+b=2',
  ],
  quiet: [
    'FROM a:1\nLABEL org.opencontainers.image.title=x',
    'FROM a:1\nLABEL a-1.b_c/d=1',
    'FROM a:1\nLABEL a 1',
    'FROM a:1\nENV A=1',
  ],
});
const labels = { l: 'text', u: 'url', v: 'semver', h: 'hash', t: 'rfc3339', s: 'spdx', e: 'email' };
const schema = { options: { labels } };
decides('DL3049', {
  circumstances: { options: { labels: { l: 'text' } } },
  found: [
    'FROM a:1',
    'FROM a:1\nLABEL m=1',
    'FROM a:1\nLABEL l=1\nFROM b:1',
    'FROM a:1 AS x\nFROM b:1\nLABEL l=1',
  ],
  quiet: [
    'FROM a:1\nLABEL l=1',
    'FROM a:1 AS x\nLABEL l=1\nFROM x',
    'FROM a:1 AS x\nFROM x\nLABEL l=1',
    'FROM a:1 AS x\nFROM b:1\nLABEL l=1\nCOPY --from=x /a /a',
    'FROM a:1\nLABEL m=1 l=2',
  ],
});
decides('DL3050', {
  circumstances: { options: { labels: { l: 'text' }, strict: true } },
  found: ['FROM a:1\nLABEL m=1', 'FROM a:1\nLABEL l=1 m=1'],
  quiet: ['FROM a:1\nLABEL l=1', 'FROM a:1'],
});
decides('DL3051', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL l=""', 'FROM a:1\nLABEL u=', 'FROM a:1\nLABEL x=1 l='],
  quiet: ['FROM a:1\nLABEL l=1', 'FROM a:1\nLABEL other=""'],
});
decides('DL3052', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL u=example', 'FROM a:1\nLABEL u="not a url"'],
  quiet: ['FROM a:1\nLABEL u=https://example.org/a?b#c', 'FROM a:1\nLABEL v=1.2.3', 'FROM a:1\nLABEL u=$U'],
});
decides('DL3053', {
  circumstances: schema,
  found: [
    'FROM a:1\nLABEL t=2026-11-23',
    'FROM a:1\nLABEL t=yesterday',
    'FROM a:1\nLABEL t=2026-13-40T00:00:00Z',
  ],
  quiet: ['FROM a:1\nLABEL t=2026-11-23T09:00:00Z', 'FROM a:1\nLABEL t=2026-11-23T09:00:00.5+01:00'],
});
decides('DL3054', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL s=mine', 'FROM a:1\nLABEL s="Apache 2"'],
  quiet: [
    'FROM a:1\nLABEL s=MIT',
    'FROM a:1\nLABEL s=GPL-3.0-or-later',
    'FROM a:1\nLABEL s="MIT OR Apache-2.0"',
  ],
});
decides('DL3055', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL h=main', 'FROM a:1\nLABEL h=ABCDEF1', 'FROM a:1\nLABEL h=abcdef12'],
  quiet: ['FROM a:1\nLABEL h=abcdef1', 'FROM a:1\nLABEL h=0123456789abcdef0123456789abcdef01234567'],
});
decides('DL3056', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL v=1.2', 'FROM a:1\nLABEL v=v1.2.3', 'FROM a:1\nLABEL v=01.2.3'],
  quiet: ['FROM a:1\nLABEL v=1.2.3', 'FROM a:1\nLABEL v=1.2.3-rc.1+5'],
});
decides('DL3058', {
  circumstances: schema,
  found: ['FROM a:1\nLABEL e=me', 'FROM a:1\nLABEL e=me@host'],
  quiet: ['FROM a:1\nLABEL e=me@example.org'],
});
decides('DL4000', {
  found: ['FROM a:1\nMAINTAINER me', 'FROM a:1\nmaintainer "me <a@b.c>"'],
  quiet: ['FROM a:1\nLABEL maintainer=me'],
});
decides('MaintainerDeprecated', {
  found: ['FROM a:1\nMAINTAINER me'],
  quiet: ['FROM a:1\n# MAINTAINER me', 'FROM a:1\nRUN <<E\nMAINTAINER me\nE'],
});
decides('DL3000', {
  found: [
    'FROM a:1\nWORKDIR app',
    'FROM a:1\nWORKDIR /a\nWORKDIR b',
    'WORKDIR "a"',
    'FROM a:1\nWORKDIR ./x',
    'FROM a:1\nWORKDIR ..',
  ],
  quiet: [
    'FROM a:1\nWORKDIR /app',
    'FROM a:1\nWORKDIR "/app x"',
    'FROM a:1\nWORKDIR C:\\\\app',
    'FROM a:1\nWORKDIR $HOME/a',
    'FROM a:1\nWORKDIR ${A}',
    'FROM a:1\nONBUILD WORKDIR a',
  ],
});
decides('WorkdirRelativePath', {
  found: [
    'FROM a:1\nWORKDIR app',
    'FROM a:1 AS b\nWORKDIR /x\nFROM c:1\nWORKDIR y',
    'FROM a:1\nARG D=app\nWORKDIR $D',
    'FROM a:1\nENV D=app\nWORKDIR ${D}/x',
  ],
  quiet: [
    'FROM a:1\nENV D=/app\nWORKDIR $D/x',
    'FROM a:1\nARG D\nWORKDIR $D',
    'FROM a:1\nWORKDIR /a\nWORKDIR b',
    'FROM a:1 AS b\nWORKDIR /x\nFROM b\nWORKDIR y',
    'FROM a:1\nWORKDIR $A',
  ],
});
decides('DL3002', {
  found: [
    'FROM a:1\nUSER root',
    'FROM a:1\nUSER 0',
    'FROM a:1\nUSER root:root',
    'FROM a:1\nUSER me\nUSER root',
    'FROM a:1\nUSER 0:0\nFROM b:1',
  ],
  quiet: ['FROM a:1\nUSER root\nUSER me', 'FROM a:1', 'FROM a:1\nUSER rooter', 'FROM a:1\nUSER 10'],
});
decides('DL3066', {
  found: ['FROM a:1\nUSER me', 'FROM a:1\nUSER root', 'FROM a:1\nUSER me:1000', 'FROM a:1\nUSER $ME'],
  quiet: [
    'FROM a:1\nUSER 1000',
    'FROM a:1\nUSER 1000:me',
    'ARG ME\nFROM a:1\nUSER $ME',
    'FROM a:1\nARG ME\nUSER ${ME}:x',
    'FROM a:1\nONBUILD USER me',
  ],
});
decides('DL3011', {
  found: [
    'FROM a:1\nEXPOSE 65536',
    'FROM a:1\nEXPOSE 80 99999/udp',
    'FROM a:1\nEXPOSE 60000-70000',
    'EXPOSE 80000-65000',
  ],
  quiet: ['FROM a:1\nEXPOSE 65535 0', 'FROM a:1\nEXPOSE 8000-9000/tcp', 'FROM a:1\nEXPOSE $P ${P:-70000}'],
});
decides('ExposeProtoCasing', {
  found: ['FROM a:1\nEXPOSE 80/TCP', 'FROM a:1\nEXPOSE 80 53/Udp', 'FROM a:1\nEXPOSE 80-90/SCTP'],
  quiet: ['FROM a:1\nEXPOSE 80/tcp 53/udp 8', 'FROM a:1\nEXPOSE $P/tcp', 'FROM a:1\nEXPOSE 80/$PROTO'],
});
decides('ExposeInvalidFormat', {
  found: [
    'FROM a:1\nEXPOSE 80:80',
    'FROM a:1\nEXPOSE 127.0.0.1:80:80/tcp',
    'FROM a:1\nEXPOSE [::1]:80:80',
    'FROM a:1\nEXPOSE 1 2:3',
  ],
  quiet: ['FROM a:1\nEXPOSE 80', 'FROM a:1\nEXPOSE 80-90/tcp', 'FROM a:1\nEXPOSE ${P:-80}'],
});
decides('DL3012', {
  found: ['FROM a:1\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b', 'HEALTHCHECK NONE\nHEALTHCHECK CMD b'],
  quiet: [
    'FROM a:1\nHEALTHCHECK CMD a',
    'FROM a:1\nHEALTHCHECK CMD a\nFROM b:1\nHEALTHCHECK CMD a',
    'FROM a:1\nCMD a\nCMD b',
  ],
});
decides('DL4003', {
  found: ['FROM a:1\nCMD a\nRUN x\nCMD b', 'CMD ["a"]\ncmd b'],
  quiet: [
    'FROM a:1\nCMD a',
    'FROM a:1\nCMD a\nFROM b:1\nCMD a',
    'FROM a:1\nENTRYPOINT a\nENTRYPOINT b',
    'FROM a:1\nCMD a\nONBUILD CMD b',
  ],
});
decides('DL4004', {
  found: ['FROM a:1\nENTRYPOINT a\nENTRYPOINT b'],
  quiet: ['FROM a:1\nENTRYPOINT a\nFROM b:1\nENTRYPOINT a', 'FROM a:1\nCMD a\nCMD b'],
});
decides('MultipleInstructionsDisallowed', {
  found: [
    'FROM a:1\nCMD a\nCMD b',
    'FROM a:1\nENTRYPOINT a\nENTRYPOINT b',
    'FROM a:1\nHEALTHCHECK CMD a\nHEALTHCHECK CMD b',
  ],
  quiet: ['FROM a:1 AS x\nCMD a\nENTRYPOINT a\nFROM x\nCMD a\nENTRYPOINT b', 'FROM a:1\nRUN a\nRUN b'],
});
decides('DL3025', {
  found: [
    'FROM a:1\nCMD a b',
    'FROM a:1\nENTRYPOINT a $B',
    'FROM a:1\nHEALTHCHECK --interval=3s CMD a',
    'FROM a:1\nSHELL ["/bin/bash", "-c"]\nCMD a',
    "CMD ['a']",
    'FROM a:1\nCMD exec a',
    'FROM a:1\nCMD ["a",]',
  ],
  quiet: [
    'FROM a:1\nCMD ["a", "b"]',
    'FROM a:1\nENTRYPOINT [ "a" ]',
    'FROM a:1\nHEALTHCHECK NONE',
    'FROM a:1\nHEALTHCHECK CMD ["a"]',
    'FROM a:1\nRUN a',
    'FROM a:1\nCMD [ \\\n "a" \\\n]',
  ],
});
decides('JSONArgsRecommended', {
  found: ['FROM a:1\nCMD a b', 'FROM a:1\nENTRYPOINT a', 'FROM a:1\nCMD exec a'],
  quiet: [
    'FROM a:1\nCMD ["a"]',
    'FROM a:1\nSHELL ["/bin/bash", "-c"]\nCMD a',
    'FROM a:1 AS x\nSHELL ["/b"]\nFROM x\nENTRYPOINT a',
    'FROM a:1\nHEALTHCHECK CMD a',
  ],
});
decides('DL3057', {
  found: ['FROM a:1', 'FROM a:1\nFROM b:1\nHEALTHCHECK CMD a'],
  quiet: [
    'FROM a:1\nHEALTHCHECK CMD a',
    'FROM a:1 AS x\nFROM x\nHEALTHCHECK CMD a',
    'FROM a:1 AS x\nHEALTHCHECK NONE\nFROM x',
  ],
});
