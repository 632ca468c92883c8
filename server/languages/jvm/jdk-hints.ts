// Which JDK a process runs on, read from its image and its variables. Nothing is guessed from what is unknown.

import type { Assignment, Image, Process } from '../../core/fragment.ts';
import { isOpaque } from '../../core/mapped-text.ts';
import { fileName } from '../../core/path.ts';
import type { TargetHint } from '../../core/target.ts';
import type { SourceText } from '../../core/text.ts';
import type { JdkImage } from './catalogue.ts';
import { matchesGlob, type Vocabulary } from './vocabulary.ts';

export interface JdkEvidence {
  readonly hints: readonly TargetHint[];
  /** False where the image holds a JVM that is not HotSpot. */
  readonly hotspot: boolean;
}

/** Weighs image, `JAVA_HOME` and `JAVA_VERSION`; where they disagree, none of them counts. */
export function jdkEvidence(
  { image, fragments }: Process,
  source: SourceText,
  vocabulary: Vocabulary,
): JdkEvidence {
  const fromImage = image && readImage(image, vocabulary);
  const hints = [
    ...(fromImage?.version && image ? [{ version: fromImage.version, from: image.from }] : []),
    ...fragments.flatMap((fragment) =>
      fragment.kind === 'assignment' ? readVariable(fragment, source) : [],
    ),
  ];
  const agree = new Set(hints.map(({ version }) => version)).size === 1;
  return { hints: agree ? hints : [], hotspot: fromImage?.hotspot ?? true };
}

/** Names the JDK in a path such as `/usr/lib/jvm/java-17-openjdk/bin/java`. */
export function jdkOfPath(path: string): string | undefined {
  return versionIn(/(?:java|jdk|jre|openjdk|temurin|zulu|corretto|graalvm|sapmachine)-?((?:1\.)?\d+)/, path);
}

function readVariable(assignment: Assignment, source: SourceText): TargetHint[] {
  const { name, value, nameRange } = assignment;
  if (isOpaque(value.text)) return [];
  const { text } = value.text;
  const version =
    name === 'JAVA_HOME'
      ? jdkOfPath(text)
      : name === 'JAVA_VERSION'
        ? versionIn(/^(?:jdk-?)?((?:1\.)?\d+)/, text)
        : undefined;
  const line = source.position(nameRange.start).line + 1;
  return version ? [{ version, from: `${name}=${text}, line ${line}` }] : [];
}

function readImage(image: Image, vocabulary: Vocabulary) {
  const record = vocabulary.images.find((candidate) => matchesGlob(candidate.image, image.name));
  const other = record?.vm === 'other' || /openj9|semeru/.test(`${image.name}:${image.tag ?? ''}`);
  const version = imageVersion(image, record);
  return { version, hotspot: !other };
}

/** A JDK named by words in a tag of any image: `9-jdk17`, `3.9-eclipse-temurin-21`. */
const WORDS =
  /(?:^|[-_.])(?:jdk|jre|java|openjdk|temurin|corretto|zulu|liberica|sapmachine)-?((?:1\.)?\d+)(?!\d)/;

function imageVersion({ name, tag = '' }: Image, record: JdkImage | undefined): string | undefined {
  if (record?.version === 'name') return versionIn(/(\d+)(?!.*\/)/, fileName(name));
  if (/[${}%]/.test(tag)) return undefined;
  if (record?.version === 'tag') return versionIn(/^((?:1\.)?\d+)/, tag) ?? versionIn(WORDS, tag);
  if (record?.version === 'word') return versionIn(/(?:^|-)(\d+)(?=$|[-._])/, tag);
  return versionIn(WORDS, tag);
}

/** The feature release in a text: `17` of `17.0.2`, `8` of `1.8.0`. */
function versionIn(pattern: RegExp, text: string): string | undefined {
  const version = Number(pattern.exec(text)?.[1]?.replace(/^1\./, ''));
  return version >= 5 && version <= 40 ? String(version) : undefined;
}
