// Which files are Dockerfiles, by name and by content.

import type { Detection } from '../../core/language.ts';

const INSTRUCTION =
  /^[ \t\uFEFF]*(?:FROM|ARG|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)[ \t]/im;
const FROM = /^[ \t\uFEFF]*FROM[ \t]+\S/im;
const FIRST_LINE = /^[ \t\uFEFF]*(?:#|FROM|ARG)/i;

/** Formats of their own that bear a Dockerfile's name in front: `Dockerfile.md`, `Dockerfile.test.ts`. */
const OTHER_FORMATS =
  /\.(?:dockerignore|md|markdown|rst|adoc|txt|json|ya?ml|toml|xml|html?|css|[cm]?[jt]sx?|py|rb|go|rs|java|kt|php|pl|sh|bash|ps1|lock|orig|rej|patch|diff|svg|png)$/i;

export const detection: Detection = {
  languageIds: ['dockerfile'],
  certain: [
    'Dockerfile',
    'dockerfile',
    'Dockerfile.*',
    '*.Dockerfile',
    '*.dockerfile',
    'Containerfile',
    'Containerfile.*',
    '*.Containerfile',
    '*.containerfile',
  ],
  possible: ['Dockerfile-*', 'Dockerfile_*', '*-Dockerfile', '*_Dockerfile', 'Containerfile-*'],
  beside: ['*.dockerignore', '.dockerignore'],
  witness: (text, path) => !isOtherFormat(path) && FROM.test(text) && startsLikeOne(text),
  denies: (text, path) => isOtherFormat(path) || !INSTRUCTION.test(text),
  editorId: () => 'dockerfile',
};

const isOtherFormat = (path: string): boolean => OTHER_FORMATS.test(path);

/** The first line that says anything is a comment, FROM or ARG. */
const startsLikeOne = (text: string): boolean =>
  FIRST_LINE.test(text.split('\n').find((line) => line.trim() !== '') ?? '');
