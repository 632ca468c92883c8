// Examples of the hints over Dockerfiles.

import { casesFor, type HintCases } from './case.ts';

const file = casesFor('Dockerfile', (lines) => `${lines}\n`);
const image = casesFor('Dockerfile', (lines) => `FROM debian:12\n${lines}\n`);

export const dockerfileCases: HintCases = {
  'jemalloc-huge-pages-image': file(
    '⟦FROM debian:12⟧\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2',
    'FROM debian:12\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2 MALLOC_CONF=thp:never',
    'FROM debian:12\nENV MALLOC_CONF=thp:never\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2',
  ),
  'ssh-exposed': image('EXPOSE ⟦22⟧ 8080', 'EXPOSE 2222'),
  'login-keys-copied': image('COPY ⟦authorized_keys⟧ /root/.ssh/', 'COPY known_hosts /root/.ssh/known_hosts'),
  'login-keys-written': image(
    'RUN mkdir /root/.ssh && echo "$KEY" ⟦>> /root/.ssh/authorized_keys⟧',
    'RUN chmod 600 /root/.ssh/authorized_keys',
  ),
  'private-key-copied': image(
    'COPY ⟦tls/server.key⟧ server.crt /etc/nginx/\nCOPY ⟦id_rsa⟧ /root/.ssh/',
    'COPY --from=keys /out/site.pem /etc/nginx/\nCOPY signing.key.asc docker.key id_rsa.pub /etc/apt/',
  ),
  'credentials-file-copied': image(
    'COPY package.json ⟦.npmrc⟧ ./',
    'COPY package.json .npmrc.example env ./',
  ),
  'host-key-check-off-in-build': image(
    'RUN ssh -o ⟦StrictHostKeyChecking=no⟧ git@example.org',
    'RUN ssh -o StrictHostKeyChecking=accept-new git@example.org',
  ),
  'dsa-key': image('RUN ⟦ssh-keygen -t dsa⟧ -f /etc/app/key', 'RUN ssh-keygen -t ed25519 -f /etc/app/key'),
  'rsa-key-short': image(
    'RUN ⟦ssh-keygen -t rsa -b 1024⟧ -f /etc/app/key',
    'RUN ssh-keygen -t rsa -b 4096 -f /etc/app/key',
  ),
  'root-login-allowed': image(
    "RUN echo ⟦'PermitRootLogin yes'⟧ >> /etc/ssh/sshd_config",
    "RUN sed -i 's/PermitRootLogin yes/PermitRootLogin no/' /etc/ssh/sshd_config",
  ),
  'password-login-allowed': image(
    "RUN sed -i 's/PasswordAuthentication ⟦no/PasswordAuthentication yes/'⟧ /etc/ssh/sshd_config",
    "RUN sed -i 's/#PasswordAuthentication yes/PasswordAuthentication no/' /etc/ssh/sshd_config",
  ),
  'ssh-algorithms-pinned': image(
    "RUN echo ⟦'Ciphers aes256-ctr,aes128-ctr'⟧ >> /etc/ssh/sshd_config",
    "RUN echo 'Ciphers -aes128-cbc,3des-cbc' >> /etc/ssh/sshd_config",
  ),
  'registry-version-one': file('FROM ⟦registry:0.9.1⟧', 'FROM registry:3'),
  'revision-label-missing': file(
    '⟦FROM debian:12⟧\nLABEL maintainer="ops@example.org"',
    'FROM debian:12\nARG SHA\nLABEL maintainer="ops@example.org" org.opencontainers.image.revision=$SHA',
  ),
  'clone-of-moving-branch': image(
    'RUN cd /src && ⟦git clone⟧ --depth 1 https://example.org/app.git',
    'RUN git clone https://example.org/app.git /src && git -C /src checkout 4f2a9c1',
  ),
  'migration-in-start-command': image(
    'CMD ["sh", "-c", "python ⟦manage.py migrate &&⟧ exec gunicorn app"]',
    'CMD ["sh", "-c", "python manage.py migrate"]',
  ),
  'statistics-on-volume': file('FROM eclipse-temurin:21\nVOLUME ⟦/tmp⟧', 'FROM postgres:17\nVOLUME /tmp'),
  'management-port-exposed': image('EXPOSE 9042 ⟦7199⟧', 'EXPOSE 9042 17199'),
  'cassandra-version-open': file('FROM ⟦cassandra:2.1.3⟧', 'FROM cassandra:2.1.30'),
  'local-jmx-off-in-image': image('ENV LOCAL_JMX=⟦no⟧', 'ENV LOCAL_JMX=yes'),
  'haproxy-stopped-hard': file(
    'FROM haproxy:3.2\nSTOPSIGNAL ⟦SIGTERM⟧',
    'FROM haproxy:3.2\nSTOPSIGNAL SIGUSR1',
    'FROM haproxy:3.2',
  ),
  'kafka-manager-ended': file('FROM ⟦hlebalbau/kafka-manager:stable⟧', 'FROM provectuslabs/kafka-ui:v0.7.2'),
  'log-shipper-ended': image('RUN apt-get install -y ⟦logstash-forwarder⟧', 'RUN apt-get install -y vector'),
  'init-in-start-command': image(
    'CMD ⟦service nginx start⟧ && tail -f /dev/null',
    'CMD ["nginx", "-g", "daemon off;"]',
  ),
  'model-unchecked': image(
    'RUN ⟦curl -fsSLo /opt/m.onnx https://example.org/m.onnx⟧',
    'RUN curl -fsSLo /opt/m.onnx https://example.org/m.onnx && echo "$SUM /opt/m.onnx" | sha256sum -c',
  ),
};
