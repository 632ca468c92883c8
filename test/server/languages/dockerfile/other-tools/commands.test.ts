import { decides } from './cases.ts';

decides('DL3001', {
  found: [
    'FROM a:1\nRUN ps aux',
    'FROM a:1\nONBUILD RUN service x start',
    'FROM a:1\nRUN a && kill 1',
    'FROM a:1\nRUN echo $(free)',
    'FROM a:1\nRUN <<E\nmount /x\nE',
    'FROM a:1\nRUN ["top"]',
  ],
  quiet: [
    'FROM a:1\nRUN apt-get install -y vim ssh',
    'FROM a:1\nRUN echo ps',
    'FROM a:1\nCMD service x start',
    'FROM a:1\nRUN ./service start',
  ],
});
decides('DL3003', {
  found: [
    'FROM a:1\nRUN cd /a && b',
    'FROM a:1\nRUN (cd a; b)',
    'FROM a:1\nRUN <<E\ncd /x\nE',
    'RUN b \\\n && cd c',
  ],
  quiet: [
    'FROM a:1\nWORKDIR /a\nRUN b',
    'FROM a:1\nONBUILD RUN cd /a',
    'FROM a:1\nRUN echo cd',
    'FROM a:1\nRUN abcd',
  ],
});
decides('DL3004', {
  found: [
    'FROM a:1\nRUN sudo a',
    'FROM a:1\nONBUILD RUN sudo -u b a',
    'FROM a:1\nRUN a | sudo tee /b',
    'RUN ["sudo", "a"]',
  ],
  quiet: ['FROM a:1\nRUN apt-get install -y sudo', 'FROM a:1\nRUN echo sudo', 'FROM a:1\nCMD sudo a'],
});
decides('DL3046', {
  found: ['FROM a:1\nRUN useradd -u 123456 a', 'FROM a:1\nONBUILD RUN useradd -m -u 1000000 a'],
  quiet: [
    'FROM a:1\nRUN useradd -u 12345 a',
    'FROM a:1\nRUN useradd -l -u 123456 a',
    'FROM a:1\nRUN useradd --no-log-init -u 123456 a',
    'FROM a:1\nRUN useradd a',
    'FROM a:1\nRUN useradd --uid 123456 a',
    'FROM a:1\nRUN groupadd -g 123456 a',
  ],
});
decides('DL3047', {
  found: [
    'FROM a:1\nRUN wget https://example.org/a',
    'FROM a:1\nONBUILD RUN wget -O b https://example.org/a',
    'FROM a:1\nRUN a && wget -c b',
  ],
  quiet: [
    'FROM a:1\nRUN wget --progress=dot:giga a',
    'FROM a:1\nRUN wget -q a',
    'FROM a:1\nRUN wget -nv a',
    'FROM a:1\nRUN wget -qO- a',
    'FROM a:1\nRUN wget -o log a',
    'FROM a:1\nRUN wget --append-output=log a',
    'FROM a:1\nRUN apk add wget',
  ],
});
decides('DL3059', {
  found: [
    'FROM a:1\nRUN a\nRUN b',
    'RUN a\n# c\nRUN b',
    'FROM a:1\nRUN --network=none a\nRUN --network=none b',
    'FROM a:1\nRUN a && b\nRUN c\nRUN d',
    "FROM a:1\nRUN bash -c 'a && b'\nRUN sudo c",
  ],
  quiet: [
    'FROM a:1\nRUN a',
    'FROM a:1\nRUN a\nWORKDIR /b\nRUN c',
    'FROM a:1\nRUN a && b\nRUN c',
    'FROM a:1\nRUN --mount=type=secret,id=a a\nRUN b',
    'FROM a:1\nRUN a\nFROM b:1\nRUN a',
    'FROM a:1\nONBUILD RUN a\nONBUILD RUN b',
  ],
});
decides('DL4001', {
  found: [
    'FROM a:1\nRUN wget a && curl b',
    'FROM a:1\nRUN wget a\nRUN x\nRUN curl b',
    'FROM a:1\nONBUILD RUN wget a\nONBUILD RUN curl b',
  ],
  quiet: [
    'FROM a:1\nRUN wget a\nRUN wget b',
    'FROM a:1\nRUN wget a\nFROM b:1\nRUN curl b',
    'FROM a:1\nRUN apt-get install -y wget curl',
  ],
});
decides('DL4005', {
  found: [
    'FROM a:1\nRUN ln -sf /bin/bash /bin/sh',
    'FROM a:1\nONBUILD RUN ln -s /bin/bash /bin/sh',
    'FROM a:1\nRUN a && ln -fs bash /bin/sh',
  ],
  quiet: ['FROM a:1\nRUN ln -s a b', 'FROM a:1\nRUN ln -s /bin/sh2 /x', 'FROM a:1\nRUN ls /bin/sh'],
});
decides('DL4006', {
  found: [
    'FROM a:1\nRUN a | b',
    'FROM a:1\nRUN x && (a | b)',
    'FROM a:1\nSHELL ["/bin/bash", "-c"]\nRUN a | b',
    'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b:1\nRUN a | b',
    'FROM a:1\nRUN echo "$(a | b)"',
    'FROM a:1\nRUN <<E\na | b\nE',
    'FROM a:1\nSHELL ["/bin/sh", "-o", "pipefail", "-c"]\nRUN a | b',
    'FROM a:1\nRUN set -o pipefail; a | b',
    'FROM a:1\nRUN ["sh", "-c", "a | b"]',
    'FROM a:1\nRUN <<E bash\na | b\nE',
  ],
  quiet: [
    'FROM a:1\nRUN a || b',
    'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b',
    'FROM a:1\nSHELL ["/usr/bin/zsh", "-eo", "pipefail", "-c"]\nRUN a | b',
    'FROM a:1\nSHELL ["ash", "-o", "pipefail", "-c"]\nRUN a | b',
    'FROM a:1\nSHELL ["pwsh", "-c"]\nRUN a | b',
    'FROM a:1\nRUN echo "a | b"',
    'FROM a:1\nONBUILD RUN a | b',
    "FROM a:1\nRUN grep 'a|b' c",
    "FROM a:1\nRUN bash -euo pipefail -c 'a | b'",
    'FROM a:1\nRUN ["bash", "-o", "pipefail", "-c", "a | b"]',
  ],
});
