// Ports that settings, EXPOSE and HEALTHCHECK speak of, held against each other.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../harness/findings.ts';

const found = (rule: string, marked: string) =>
  expectFindings(`dockerfile/${rule}`, 'Dockerfile', `FROM a:1\n${marked}\n`);

describe('port-unexposed', () => {
  const rule = 'port-unexposed';

  test('marks the port that is exposed in place of the one that is set', () => {
    const [finding] = found(rule, 'ENV PORT=3000\nEXPOSE ⟦8080/tcp⟧');
    expect(finding?.message).toBe('EXPOSE leaves out port 3000, on which the program listens by ENV PORT.');
    found(rule, 'ENV ASPNETCORE_URLS=http://+:5000;https://+:5001\nEXPOSE ⟦80⟧ 443');
    found(rule, 'EXPOSE ⟦5000⟧\nCMD gunicorn -w 4 --bind=0.0.0.0:8000 app');
    found(rule, 'EXPOSE ⟦5000⟧\nCMD ["python", "-m", "uvicorn", "app", "--port", "8000"]');
    found(rule, 'EXPOSE ⟦8080⟧\nENTRYPOINT ["java", "-jar", "a.jar", "--server.port=9090"]');
    found(rule, 'ENV PORT=80\nEXPOSE ⟦8080⟧\nFROM b:1 AS c\nENV PORT=1\nEXPOSE 80 1\n');
  });

  test('the fix names the port that is set where one is exposed', () => {
    const file = (port: number) => `FROM a:1\nEXPOSE ${port}\nENV PORT=3000\n`;
    expectFix(`dockerfile/${rule}`, 'Dockerfile', file(8080), file(3000));
  });

  test('looks through the stages below', () => {
    expectFindings(
      `dockerfile/${rule}`,
      'Dockerfile',
      'FROM a:1 AS b\nEXPOSE ⟦8080⟧\nFROM b\nENV PORT=3000\n',
    );
  });

  test('is quiet where one setting fits or cannot be known', () => {
    found(rule, 'ENV PORT=3000\nEXPOSE 3000 9229');
    found(rule, 'ENV PORT=3000\nEXPOSE 2999-3001');
    found(rule, 'ENV PORT=3000');
    found(rule, 'EXPOSE 8080\nCMD ["node", "server.js"]');
    found(rule, 'ARG P=1\nENV PORT=$P\nEXPOSE 8080');
    found(rule, 'ENV PORT=3000\nEXPOSE $PORT');
    found(rule, 'ENV PORT=3000\nEXPOSE 8080\nCMD ["gunicorn", "-b", "unix:/run/a.sock", "app"]');
    found(rule, 'ENV PORT=3000\nENV PORT=8080\nEXPOSE 8080');
    found(rule, 'ENV DB_PORT=5432\nEXPOSE 8080');
    found(rule, 'ENV PORT=3000\nEXPOSE 8000\nCMD gunicorn -b :8000 app');
  });

  test('reads the configuration of HAProxy that is copied from beside it', () => {
    const findings = (binds: string, copy = 'COPY haproxy.cfg /usr/local/etc/haproxy/') => {
      const text = `FROM haproxy:3.2\n${copy}\nEXPOSE 80\n`;
      const beside = { 'haproxy.cfg': `frontend web\n${binds}` };
      return analyse('Dockerfile', text, {}, `dockerfile/${rule}`, { beside }).findings.filter(
        (each) => each.rule === `dockerfile/${rule}`,
      );
    };
    expect(findings('  bind :8080\n  bind /run/stats.sock\n').map(({ message }) => message)).toEqual([
      'EXPOSE leaves out port 8080, on which the program listens by haproxy.cfg.',
    ]);
    expect(findings('  bind *:8080,*:80\n')).toEqual([]);
    expect(findings('  bind :8080\n  bind :"$PORT"\n')).toEqual([]);
    expect(findings('  bind :8080-8090\n')).toEqual([]);
    expect(findings('  bind :8080\n', 'COPY haproxy.cfg /templates/')).toEqual([]);
  });
});

describe('healthcheck-port', () => {
  const rule = 'healthcheck-port';
  const stage = (check: string) => `ENV PORT=3000\nEXPOSE 3000\nHEALTHCHECK ${check}`;

  test('marks the port in either form', () => {
    found(rule, stage('CMD curl -f http://localhost:⟦8080⟧/health || exit 1'));
    found(rule, stage('CMD ["curl", "http://127.0.0.1:⟦8080⟧"]'));
  });

  test('the fix asks the port of the program', () => {
    const file = (port: number) => `FROM a:1\n${stage(`CMD curl localhost:${port}/`)}\n`;
    expectFix(`dockerfile/${rule}`, 'Dockerfile', file(8080), file(3000));
  });

  test('is quiet where the port is known from anywhere, or the setting is not borne out', () => {
    found(rule, stage('CMD curl localhost:3000/'));
    found(rule, stage('CMD curl localhost:8080/\nENV ADMIN=8080'));
    found(rule, stage('CMD curl localhost:8080/actuator/health'));
    found(rule, stage('CMD curl http://other:8080/'));
    found(rule, stage('CMD curl localhost:$PORT/'));
    found(rule, stage('NONE'));
    found(rule, 'ENV PORT=3000\nHEALTHCHECK CMD curl localhost:8080/');
    found(rule, 'EXPOSE 3000\nHEALTHCHECK CMD curl localhost:8080/');
  });
});
