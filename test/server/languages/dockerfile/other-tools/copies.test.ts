import { decides } from './cases.ts';

decides('DL3020', {
  found: [
    'FROM a:1\nADD a.txt /a',
    'FROM a:1\nADD $A /a',
    'FROM a:1\nADD a b.tar /a/',
    'ADD . .',
    'FROM a:1\nADD --chown=1 "a" /b',
  ],
  quiet: [
    'FROM a:1\nADD a.tar.gz /',
    'FROM a:1\nADD https://example.org/a /a',
    'FROM a:1\nADD "a.tgz" b.txz /',
    'FROM a:1\nCOPY a b',
    'FROM a:1\nADD git@git.example.org:a/b.git /a',
    'FROM a:1\nONBUILD ADD a b',
  ],
});
decides('DL3021', {
  found: ['FROM a:1\nCOPY a b /c', 'FROM a:1\nCOPY ["a", "b", "/c d"]', 'COPY --chown=1 a \\\n  b c'],
  quiet: [
    'FROM a:1\nCOPY a b',
    'FROM a:1\nCOPY a b /c/',
    'FROM a:1\nCOPY ["a", "b", "/c d/"]',
    'FROM a:1\nADD a b c',
  ],
});
decides('DL3022', {
  found: [
    'FROM a:1\nCOPY --from=b /a /a',
    'FROM a:1 AS b\nFROM c:1\nCOPY --from=2 /a /a',
    'FROM a:1\nCOPY --from=$A /a /a',
    'FROM a:1\nCOPY --from=c /a /a\nFROM b:1 AS c',
  ],
  quiet: [
    'FROM a:1 AS b\nFROM c:1\nCOPY --from=b /a /a',
    'FROM a:1\nFROM c:1\nCOPY --from=0 /a /a',
    'FROM a:1\nCOPY --from=nginx:1 /a /a',
    'FROM a:1\nCOPY a b',
    'FROM a:1\nCOPY --from=reg:5000/b /a /a',
  ],
});
decides('DL3023', {
  found: ['FROM a:1 AS b\nCOPY --from=b /a /a', 'FROM a:1 AS b\nFROM c:1 AS d\nRUN x\nCOPY --from=d /a /a'],
  quiet: [
    'FROM a:1 AS b\nFROM c:1\nCOPY --from=b /a /a',
    'FROM a:1\nCOPY --from=a:1 /a /a',
    'FROM a:1 AS b\nCOPY b b',
  ],
});
decides('DL3045', {
  found: [
    'FROM a:1\nCOPY a b',
    'FROM a:1\nCOPY a .',
    'FROM a:1 AS b\nWORKDIR /a\nFROM c:1\nCOPY a ./',
    'COPY ["a", "b"]',
    'FROM a:1\nCOPY a b\nWORKDIR /a',
  ],
  quiet: [
    'FROM a:1\nWORKDIR /a\nCOPY a b',
    'FROM a:1\nCOPY a /b',
    'FROM a:1 AS b\nWORKDIR /a\nFROM b\nCOPY a b',
    'FROM a:1\nCOPY a $B/c',
    'FROM a:1\nCOPY a "c:\\\\b"',
    'FROM a:1\nADD a b',
  ],
});
decides('DL3067', {
  found: ['FROM a:1 AS b\nFROM c:1\nCOPY --from=b / /', 'FROM a:1\nCOPY --from=c:1 /a / /'],
  quiet: ['FROM a:1\nCOPY --from=c:1 /a /', 'FROM a:1\nCOPY --from=c:1 / /b', 'FROM a:1\nCOPY / /'],
});
decides('DL3010', {
  found: [
    'FROM a:1\nCOPY x/a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz',
    'FROM a:1\nCOPY a.gz /b\nRUN cd /b && gunzip a.gz',
    'COPY a /b.tar\nRUN tar --extract -f b.tar',
    'FROM a:1\nCOPY a.txz b.tgz /\nRUN x\nRUN tar -C / -xf /b.tgz',
  ],
  quiet: [
    'FROM a:1\nCOPY a.tar /b\nRUN tar -tf /b/a.tar',
    'FROM a:1\nCOPY --from=b:1 a.tar /\nRUN tar -xf a.tar',
    'FROM a:1\nCOPY a.tar /\nFROM b:1\nRUN tar -xf a.tar',
    'FROM a:1\nCOPY a.tar /\nRUN tar -xf b.tar',
    'FROM a:1\nADD a.tar /\nRUN tar -xf a.tar',
    'FROM a:1\nCOPY a.txt /\nRUN tar -xf a.txt',
  ],
});
decides('CopyIgnoredFile', {
  circumstances: { beside: { '.dockerignore': '# c\nDockerfile\n**/*.log\n/dist\nnode_modules/*\n' } },
  found: [
    'FROM a:1\nCOPY Dockerfile .',
    'FROM a:1\nADD ./Dockerfile /x',
    'FROM a:1\nCOPY a/b/c.log /x',
    'FROM a:1\nCOPY dist/app /x',
    'FROM a:1\nCOPY a node_modules/b /x/',
  ],
  quiet: [
    'FROM a:1\nCOPY . .',
    'FROM a:1\nCOPY src .',
    'FROM a:1\nCOPY --from=b:1 Dockerfile .',
    'FROM a:1\nCOPY sub/dist /x',
    'FROM a:1\nCOPY $F .',
    'FROM a:1\nADD https://example.org/Dockerfile /x',
    'FROM a:1\nCOPY <<Dockerfile /x\nDockerfile',
  ],
});
decides('CopyIgnoredFile', {
  circumstances: { beside: { '.dockerignore': '*\n' } },
  found: ['FROM a:1\nCOPY . .', 'FROM a:1\nCOPY a .'],
  quiet: ['FROM a:1\nCOPY --from=x:1 . .'],
});
decides('CopyIgnoredFile', {
  circumstances: { beside: { '.dockerignore': '*\n!src\n', 'Dockerfile.dockerignore': 'b\n' } },
  found: ['FROM a:1\nCOPY b .'],
  quiet: ['FROM a:1\nCOPY a .', 'FROM a:1\nCOPY src .'],
});
