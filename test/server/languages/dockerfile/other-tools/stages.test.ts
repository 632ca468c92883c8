import { decides } from './cases.ts';

decides('DL3006', {
  found: [
    'FROM debian',
    'FROM reg.example.org:5000/base/jre AS run',
    'FROM a:1 AS b\nFROM c',
    'from --platform=linux/arm64 debian',
    'FROM \\\n  debian',
  ],
  quiet: [
    'FROM debian:12',
    'FROM scratch',
    'FROM a:1 AS b\nFROM b',
    'FROM debian@sha256:ab',
    'ARG B=debian\nFROM $B',
    'FROM ${B}:12',
    'FROM debian:latest',
  ],
});
decides('DL3007', {
  found: [
    'FROM debian:latest',
    'FROM debian:latest AS b',
    'FROM reg.example.org:5000/a:latest',
    'FROM a:1\nFROM b:latest',
  ],
  quiet: [
    'FROM debian',
    'FROM debian:12',
    'FROM debian:latest@sha256:ab',
    'FROM latest:12',
    'FROM reg:5000/latest:1',
  ],
});
decides('DL3024', {
  found: ['FROM a:1 AS b\nFROM c:1 AS b', 'FROM a:1 AS b\nFROM c:1 AS d\nFROM e:1 AS b'],
  quiet: ['FROM a:1 AS b\nFROM c:1 AS d', 'FROM a:1\nFROM c:1', 'FROM a:1 AS b\nFROM b AS c'],
});
decides('DuplicateStageName', {
  found: ['FROM a:1 AS b\nFROM c:1 AS b', 'FROM a:1 AS build\nFROM c:1 AS Build'],
  quiet: ['FROM a:1 AS b\nFROM c:1 AS b1', 'FROM scratch\nFROM scratch'],
});
decides('DL3063', {
  found: ['FROM a:1 AS scratch', 'FROM a:1 AS context'],
  quiet: ['FROM scratch', 'FROM a:1 AS contexts', 'FROM a:1 AS Context'],
});
decides('ReservedStageName', {
  found: ['FROM a:1 AS context', 'FROM a:1 AS Scratch'],
  quiet: ['FROM scratch AS base', 'FROM a:1'],
});
decides('StageNameCasing', {
  found: ['FROM a:1 AS Build', 'FROM a:1 AS b\nFROM c:1 AS buildX'],
  quiet: ['FROM a:1 AS build-x_1', 'FROM A:1', 'FROM a:1'],
});
decides('FromAsCasing', {
  found: [
    'FROM a:1 as b',
    'from a:1 AS b',
    'FROM a:1 As b',
    'FROM a:1 \\\n  as b',
    'FROM --platform=$BUILDPLATFORM a:1 as b',
  ],
  quiet: ['FROM a:1 AS b', 'from a:1 as b', 'From a:1 as b', 'FROM a:1', 'FROM as:1 AS as'],
});
decides('DL3026', {
  found: [
    'FROM quay.io/a:1',
    'FROM a.io/b:1 AS c\nFROM quay.io/a:1',
    'FROM scratch\nCOPY --from=quay.io/a:1 /a /a',
    'FROM scratch\nRUN --mount=type=bind,from=quay.io/a:1 x',
    'FROM docker.io/a:1',
  ],
  quiet: [
    'FROM a.io/b:1',
    'FROM x.b.org/c:1',
    'FROM scratch',
    'FROM a.io/b:1 AS c\nFROM c\nCOPY --from=c /a /a\nCOPY --from=0 /a /a',
    'ARG I\nFROM $I',
  ],
  circumstances: { options: { trusted: ['a.io', '*.b.org'] } },
});
decides('DL3029', {
  found: [
    'FROM --platform=linux/amd64 a:1',
    'FROM --platform=linux/amd64 a:1 AS amd64',
    'FROM --platform=$MINE a:1',
    'FROM a:1\nFROM --platform=linux/arm64 b:1',
  ],
  quiet: [
    'FROM a:1',
    'FROM --platform=$BUILDPLATFORM a:1',
    'FROM --platform=${TARGETPLATFORM} a:1',
    'FROM --platform=${BUILDPLATFORM:-linux/amd64} a:1',
  ],
});
decides('FromPlatformFlagConstDisallowed', {
  found: [
    'FROM --platform=linux/amd64 a:1',
    'FROM --platform=linux/amd64 a:1 AS run',
    'FROM --platform=windows/amd64 a:1 AS linux',
  ],
  quiet: [
    'FROM a:1',
    'FROM --platform=linux/amd64 a:1 AS linux',
    'FROM --platform=linux/amd64 a:1 AS run-amd64',
    'FROM --platform=$MINE a:1',
    'FROM --platform=linux/$ARCH a:1',
  ],
});
decides('DL3065', {
  found: ['FROM --platform=$TARGETPLATFORM a:1', 'FROM --platform=${TARGETPLATFORM} a:1 AS b'],
  quiet: [
    'FROM --platform=$BUILDPLATFORM a:1',
    'FROM a:1',
    'FROM --platform=${TARGETPLATFORM:-linux/amd64} a:1',
  ],
});
decides('RedundantTargetPlatform', {
  found: ['FROM --platform=$TARGETPLATFORM scratch', 'FROM a:1\nFROM --platform=${TARGETPLATFORM} b:1'],
  quiet: ['FROM --platform=$BUILDPLATFORM scratch', 'FROM --platform=linux/${TARGETARCH} scratch'],
});
decides('InvalidBaseImagePlatform', {
  found: [
    'FROM --platform=linux/amd64 arm64v8/debian:12',
    'FROM --platform=linux/arm64 i386/alpine:3',
    'FROM --platform=linux/amd64 reg.example.org/a/b:1.2-arm64',
    'FROM --platform=linux/arm64/v8 a/b-amd64:1.2',
  ],
  quiet: [
    'FROM --platform=linux/arm64 arm64v8/debian:12',
    'FROM --platform=$P arm64v8/debian:12',
    'FROM arm64v8/debian:12',
    'FROM --platform=linux/arm/v7 arm32v7/debian:12',
    'FROM --platform=linux/amd64 a:1.2-x86_64',
    'FROM --platform=linux/arm64 a:1.2-aarch64',
    'FROM --platform=linux/arm/v7 a:1.2-armhf',
    'FROM --platform=linux/amd64 a:1.2-386',
    'FROM --platform=linux/amd64 a:charm64',
  ],
});
decides('UndefinedArgInFrom', {
  found: [
    'FROM a:$TAG',
    'FROM ${IMAGE}',
    'FROM a:1\nARG TAG=1\nFROM b:$TAG',
    'FROM --platform=$BULIDPLATFORM a:1',
    'ARG A=x\nFROM ${A}${B}',
    'FROM a:${TAG:-1}',
  ],
  quiet: [
    'ARG TAG=1\nFROM a:$TAG',
    'ARG TAG\nFROM a:1${TAG}',
    'FROM --platform=$BUILDPLATFORM a:1',
    'FROM a:1',
    'ARG A=1\nARG B=$A\nFROM a:$B',
    'FROM --platform=linux/$TARGETARCH a:1',
  ],
});
decides('InvalidDefaultArgInFrom', {
  found: [
    'ARG TAG\nFROM a:$TAG',
    'ARG IMAGE\nFROM ${IMAGE}',
    'ARG A="b:"\nFROM a${A}',
    'ARG I=Upper/Case\nFROM $I',
  ],
  quiet: [
    'ARG TAG=1\nFROM a:$TAG',
    'ARG SUFFIX\nFROM a:1$SUFFIX',
    'ARG TAG\nFROM a:${TAG:-1}',
    'ARG SUFFIX=""\nFROM a:1${SUFFIX}',
    'FROM a:1',
    'ARG R=reg.example.org:5000\nFROM ${R}/a/b:1@sha256:0123456789012345678901234567890123456789012345678901234567890123',
  ],
});
decides('DL3061', {
  found: ['RUN a\nFROM b:1', 'ENV A=1\nFROM b:1', '# c\nLABEL a=b\nARG C\nFROM b:1', 'RUN a'],
  quiet: ['ARG A\nFROM b:1', '# syntax=docker/dockerfile:1\n\nARG A\n# c\nFROM b:1\nRUN a', 'FROM b:1'],
});
decides('DL3043', {
  found: [
    'FROM a:1\nONBUILD FROM b:1',
    'FROM a:1\nONBUILD ONBUILD RUN a',
    'FROM a:1\nONBUILD MAINTAINER me',
    'onbuild from a:1',
  ],
  quiet: ['FROM a:1\nONBUILD RUN a', 'FROM a:1\nONBUILD COPY . .', 'FROM a:1\nMAINTAINER me'],
});
decides('ConsistentInstructionCasing', {
  found: [
    'FROM a:1\nRUN a\nrun b',
    'From a:1',
    'from a:1\nCOPY a a',
    'from a:1\nrun a\nRUN b',
    'FROM a:1\nRun a',
  ],
  quiet: ['FROM a:1\nRUN a', 'from a:1\nrun a', 'arg A\nFROM a:1\nRUN a', 'FROM a:1\nONBUILD run a'],
});
decides('NoEmptyContinuation', {
  found: ['FROM a:1\nRUN a \\\n\n  b', 'FROM a:1\nCOPY a \\\n \t\n a', 'FROM a:1\nRUN a \\\n# c\n\n  b'],
  quiet: ['FROM a:1\nRUN a \\\n  b\n\nRUN c', 'FROM a:1\nRUN a \\\n# c\n  b', 'FROM a:1\nRUN <<E\na\n\nb\nE'],
});
decides('InvalidDefinitionDescription', {
  found: [
    '# check=experimental=InvalidDefinitionDescription\n# bar is a bar\nARG foo=1\nFROM a:1',
    '# check=experimental=all\n# Base is it\nFROM a:1 AS base',
    '# check=experimental=InvalidDefinitionDescription\nFROM a:1\n# x\nARG a=1 b=2',
  ],
  quiet: [
    '# bar is a bar\nARG foo=1\nFROM a:1',
    '# check=experimental=InvalidDefinitionDescription\n# foo is a foo\nARG foo=1\nFROM a:1',
    '# check=experimental=InvalidDefinitionDescription\n# bar\n\nARG foo=1\nFROM a:1',
    '# check=experimental=InvalidDefinitionDescription\n# bar\n#\nARG foo=1\nFROM a:1',
    '# check=experimental=InvalidDefinitionDescription\n# b is it\nFROM a:1\n# c\nARG a=1 c=2\n# what\nCOPY a a',
  ],
});
decides('DL1001', {
  found: ['# hadolint ignore=DL3008\nFROM a:1', 'FROM a:1\n# hadolint ignore=DL3008,SC2086\nRUN a'],
  quiet: [
    '# hadolint shell=bash\nFROM a:1',
    '# hadolint global ignore=DL3008\nFROM a:1',
    '# ignore\nFROM a:1',
  ],
});
