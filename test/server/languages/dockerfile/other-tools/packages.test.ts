import { decides } from './cases.ts';

/** In a stage, behind ONBUILD, over several lines, in a heredoc, in exec form: what a RUN may look like. */
const everywhere = (script: string): string[] => [
  `FROM a:1\nRUN ${script}`,
  `FROM a:1\nONBUILD RUN ${script}`,
  `FROM a:1\nRUN set -e; \\\n  # why\n  if true; then ${script}; fi`,
  `FROM a:1\nRUN <<EOF\nset -e\n${script}\nEOF`,
  `FROM a:1\nRUN <<-'EOF'\n\tset -e\n\t(${script})\n\tEOF`,
  `FROM a:1\nRUN ["sh", "-c", ${JSON.stringify(script)}]`,
];

decides('DL3008', {
  found: [
    ...everywhere('apt-get install -y curl'),
    'FROM a:1\nRUN apt-get -t x install -y a=1 b',
    'RUN ["apt-get", "install", "curl"]',
    'FROM a:1\nRUN DEBIAN_FRONTEND=x apt-get install -y "curl"',
    'FROM a:1\nRUN env A=b apt-get install curl',
  ],
  quiet: [
    ...everywhere('apt-get install -y curl=8.1'),
    'FROM a:1\nRUN apt-get install -t bookworm a=1',
    'FROM a:1\nRUN apt-get install ./a.deb b/bookworm',
    'FROM a:1\nRUN apt-get update',
    'FROM a:1\nRUN echo apt-get install curl',
    'FROM a:1\nCMD apt-get install curl',
    'SHELL ["powershell"]\nRUN apt-get install curl',
  ],
});
decides('DL3014', {
  found: [
    ...everywhere('apt-get install curl'),
    'FROM a:1\nRUN apt-get install -q curl',
    'FROM a:1\nRUN apt-get install --quiet=1 curl',
  ],
  quiet: [
    ...everywhere('apt-get install -y curl'),
    'FROM a:1\nRUN apt-get install -qy curl',
    'FROM a:1\nRUN apt-get --assume-yes install curl',
    'FROM a:1\nRUN apt-get install -qq curl',
    'FROM a:1\nRUN apt-get install -q=2 curl',
    'FROM a:1\nRUN apt-get -q -q install curl',
    'FROM a:1\nRUN apt-get update',
  ],
});
decides('DL3015', {
  found: [...everywhere('apt-get install -y curl')],
  quiet: [
    ...everywhere('apt-get install -y --no-install-recommends curl'),
    'FROM a:1\nRUN apt-get -o APT::Install-Recommends=false install curl',
  ],
});
decides('DL3009', {
  found: [
    ...everywhere('apt-get update && apt-get install -y curl'),
    'FROM a:1\nRUN aptitude update',
    'FROM a:1 AS b\nRUN apt update\nFROM b',
    'FROM a:1\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*',
    'FROM a:1 AS b\nONBUILD RUN apt-get update\nFROM c:1',
  ],
  quiet: [
    ...everywhere('apt-get update && rm -rf /var/lib/apt/lists/*'),
    'FROM a:1 AS b\nRUN apt-get update\nFROM c:1\nCOPY --from=b /a /a',
    'FROM a:1\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update',
    'FROM a:1\nRUN --mount=type=tmpfs,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update',
    'FROM a:1\nRUN apt-get install -y a',
  ],
});
decides('DL3027', {
  found: [...everywhere('apt install -y curl'), 'FROM a:1\nRUN a && apt update'],
  quiet: [...everywhere('apt-get install -y curl'), 'FROM a:1\nRUN apt-cache search apt'],
});
decides('DL3018', {
  found: [
    ...everywhere('apk add curl'),
    'FROM a:1\nRUN apk --no-cache add a=1 b',
    'FROM a:1\nRUN apk add -t .deps gcc',
  ],
  quiet: [
    ...everywhere('apk add curl=1'),
    'FROM a:1\nRUN apk add "a~1" "b>2" c.apk',
    'FROM a:1\nRUN apk add -t .deps a=1',
    'FROM a:1\nRUN apk add --repository https://example.org/x a=1',
    'FROM a:1\nRUN apk del a',
    'FROM a:1\nRUN apk add -X https://example.org a=1',
  ],
});
decides('DL3019', {
  found: [...everywhere('apk add a=1'), 'FROM a:1\nRUN apk add --update a'],
  quiet: [
    ...everywhere('apk add --no-cache a=1'),
    'FROM a:1\nRUN apk --no-cache add a',
    'FROM a:1\nRUN --mount=type=cache,target=/var/cache/apk apk add a',
    'FROM a:1\nRUN apk update',
  ],
});
decides('DL3030', {
  found: [...everywhere('yum install httpd'), 'FROM a:1\nRUN yum groupinstall x'],
  quiet: [
    ...everywhere('yum install -y httpd'),
    'FROM a:1\nRUN yum -y localinstall x',
    'FROM a:1\nRUN yum --assumeyes install x',
    'FROM a:1\nRUN yum update',
  ],
});
decides('DL3032', {
  found: [
    ...everywhere('yum install -y httpd'),
    'FROM a:1\nRUN yum clean all && yum install -y x',
    'FROM a:1\nRUN yum install -y x\nRUN yum clean all',
  ],
  quiet: [
    ...everywhere('yum install -y httpd && yum clean all'),
    'FROM a:1\nRUN yum install -y x && rm -rf /var/cache/yum/*',
    'FROM a:1\nRUN yum clean all && yum install -y x && yum clean all',
    'FROM a:1\nRUN yum clean all',
  ],
});
decides('DL3033', {
  found: [
    ...everywhere('yum install -y httpd'),
    'FROM a:1\nRUN yum install -y a-1 b-c',
    'FROM a:1\nRUN yum module install -y nodejs',
    'FROM a:1\nRUN yum install -y a-${V}',
  ],
  quiet: [
    ...everywhere('yum install -y httpd-2.4'),
    'FROM a:1\nRUN yum install -y ./x-y.rpm',
    'FROM a:1\nRUN yum module install -y nodejs:22',
    'FROM a:1\nARG V\nRUN yum install -y a-${V}',
    'FROM a:1 AS b\nENV V=1\nFROM b\nRUN yum install -y a-${V}',
  ],
});
decides('DL3038', {
  found: [...everywhere('dnf install httpd'), 'FROM a:1\nRUN microdnf install httpd'],
  quiet: [
    ...everywhere('dnf install -y httpd'),
    'FROM a:1\nRUN microdnf -y install a',
    'FROM a:1\nRUN dnf upgrade',
  ],
});
decides('DL3040', {
  found: [
    ...everywhere('dnf install -y httpd'),
    'FROM a:1\nRUN microdnf upgrade -y',
    'FROM a:1\nRUN dnf clean all && dnf rei -y a',
  ],
  quiet: [
    ...everywhere('dnf install -y httpd && dnf clean all'),
    'FROM a:1\nRUN microdnf in -y a && microdnf clean all',
    'FROM a:1\nRUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y a',
    'FROM a:1\nRUN dnf install -y a && rm -rf /var/cache/libdnf5*',
  ],
});
decides('DL3041', {
  found: [
    ...everywhere('dnf install -y httpd'),
    'FROM a:1\nRUN microdnf install -y a',
    'FROM a:1\nRUN dnf module install -y a:1 b',
  ],
  quiet: [
    ...everywhere('dnf install -y httpd-2.4'),
    'FROM a:1\nRUN dnf group install -y x',
    'FROM a:1\nRUN dnf install -y a.b-c-1.2.rpm',
    'FROM a:1\nENV V=1\nRUN dnf install -y a-${V}',
  ],
});
decides('DL3034', {
  found: [...everywhere('zypper install vim'), 'FROM a:1\nRUN zypper rm vim', 'FROM a:1\nRUN zypper patch'],
  quiet: [
    ...everywhere('zypper install -y vim'),
    'FROM a:1\nRUN zypper -n in vim',
    'FROM a:1\nRUN zypper --non-interactive rm vim',
    'FROM a:1\nRUN zypper refresh',
  ],
});
decides('DL3035', {
  found: [...everywhere('zypper dup'), 'FROM a:1\nRUN zypper -n dist-upgrade'],
  quiet: [...everywhere('zypper -n patch'), 'FROM a:1\nRUN zypper up'],
});
decides('DL3036', {
  found: [...everywhere('zypper in -y vim'), 'FROM a:1\nRUN zypper clean && zypper in -y a'],
  quiet: [
    ...everywhere('zypper in -y vim && zypper cc'),
    'FROM a:1\nRUN --mount=type=tmpfs,target=/var/cache/zypp zypper in -y a',
  ],
});
decides('DL3037', {
  found: [...everywhere('zypper in -y vim'), 'FROM a:1\nRUN zypper install -y a=1 b'],
  quiet: [...everywhere('zypper in -y vim=1'), 'FROM a:1\nRUN zypper in -y "vim>8" a.rpm'],
});
decides('DL3013', {
  found: [
    ...everywhere('pip install flask'),
    'FROM a:1\nRUN pip3 install -U a==1 b',
    'FROM a:1\nRUN python3.13 -m pip install a',
    'FROM a:1\nRUN pip install git+https://example.org/a',
    'FROM a:1\nRUN pip install -i https://example.org a',
    'FROM a:1\nRUN pip install "a[b]"',
  ],
  quiet: [
    ...everywhere('pip install flask==3'),
    'FROM a:1\nRUN pip install -r requirements.txt',
    'FROM a:1\nRUN pip install .',
    'FROM a:1\nRUN pip install -c limits.txt a',
    'FROM a:1\nRUN pip install a.whl b.tar.gz ./c https://example.org/d.zip',
    'FROM a:1\nRUN pip install git+ssh://example.org/a@v1',
    'FROM a:1\nRUN pip install "a~=1" "b>2"',
    'FROM a:1\nRUN pipenv install a',
    'FROM a:1\nRUN pip install --upgrade-strategy eager a==1',
    'FROM a:1\nRUN pip list',
  ],
});
decides('DL3042', {
  found: [
    ...everywhere('pip install a==1'),
    'FROM a:1\nENV PIP_NO_CACHE_DIR=0\nRUN pip install a',
    'FROM a:1\nENV PIP_NO_CACHE_DIR=1\nFROM b:1\nRUN pip install a',
    'FROM a:1\nRUN python -m pip install a',
  ],
  quiet: [
    ...everywhere('pip install --no-cache-dir a==1'),
    'FROM a:1\nENV PIP_NO_CACHE_DIR=on\nRUN pip install a',
    'FROM a:1 AS b\nENV A=1 PIP_NO_CACHE_DIR=1\nFROM b\nRUN pip install a',
    'FROM a:1\nRUN export PIP_NO_CACHE_DIR=1; pip install a',
    'FROM a:1\nRUN PIP_NO_CACHE_DIR=true pip install a',
    'FROM a:1\nRUN --mount=type=cache,target=/root/.cache/pip pip install a',
    'FROM a:1\nRUN pipx install a',
    'FROM a:1\nRUN python -m pipenv install a',
  ],
});
decides('DL3016', {
  found: [
    ...everywhere('npm install express'),
    'FROM a:1\nRUN npm install -g @scope/a',
    'FROM a:1\nRUN npm install a@1 b',
    'FROM a:1\nRUN npm install git+https://example.org/a',
    'FROM a:1\nRUN npm --loglevel verbose install a',
  ],
  quiet: [
    ...everywhere('npm install express@4'),
    'FROM a:1\nRUN npm install',
    'FROM a:1\nRUN npm install @scope/a@1',
    'FROM a:1\nRUN npm install ./a /b ~/c ../d e.tgz',
    'FROM a:1\nRUN npm install git://example.org/a#v1',
    'FROM a:1\nRUN npm run install a',
    'FROM a:1\nRUN npm install --registry https://example.org a@1',
    'FROM a:1\nRUN npm ci',
  ],
});
decides('DL3028', {
  found: [...everywhere('gem install bundler'), 'FROM a:1\nRUN gem i a:1 b'],
  quiet: [
    ...everywhere('gem install bundler:2'),
    'FROM a:1\nRUN gem install a -v 2',
    'FROM a:1\nRUN gem install a --version=2',
    'FROM a:1\nRUN gem install a:1 -- --with-x',
    'FROM a:1\nRUN gem update',
  ],
});
decides('DL3062', {
  found: [
    ...everywhere('go install example.org/a'),
    'FROM a:1\nRUN go get example.org/a@latest',
    'FROM a:1\nRUN go run example.org/a x@1',
    'FROM a:1\nRUN go get -tool example.org/a',
  ],
  quiet: [
    ...everywhere('go install example.org/a@v1'),
    'FROM a:1\nRUN go run . a',
    'FROM a:1\nRUN go install ./cmd/...',
    'FROM a:1\nRUN go run example.org/a@v1 b',
    'FROM a:1\nRUN go build example.org/a',
    'FROM a:1\nRUN go get',
  ],
});
decides('DL3060', {
  found: [
    ...everywhere('yarn install'),
    'FROM a:1\nRUN yarn cache clean && yarn install',
    'FROM a:1 AS b\nRUN yarn install\nFROM b',
  ],
  quiet: [
    ...everywhere('yarn install && yarn cache clean'),
    'FROM a:1 AS b\nRUN yarn install\nFROM c:1',
    'FROM a:1\nRUN --mount=type=cache,target=/root/.cache/yarn yarn install',
    'FROM a:1\nRUN yarn build',
  ],
});
