// Files that carry JVM options: their names, how they are read, what they are for.

import type { Detection } from '../../core/language.ts';
import { fileName } from '../../core/path.ts';
import type { Role } from './catalogue.ts';
import { hasOptionProperty } from './option-properties.ts';

/** `lines`: one option a line; `words`: options as words; `properties`: Java properties; `shell`: assignments; `yaml`: containers and settings. */
export type Carrier = 'lines' | 'words' | 'properties' | 'shell' | 'yaml';

/** Names that are enough to know the file. */
const OPTION_FILES = [
  'jvm.options',
  '*-jvm.options',
  '**/jvm.options.d/*.options',
  'jvm*-server.options',
  'jvm*-clients.options',
  'jvm_options',
  'jvm_*_options',
  '*.vmoptions',
  '.jvmopts',
  '.sbtopts',
  '**/.mvn/jvm.config',
];

/** Names that others use as well: only the content tells. */
const OTHERS = [
  '*.properties',
  'Procfile',
  'profile',
  '*.sh',
  '*entrypoint*',
  'java.env',
  'setenv',
  '*.args',
  '*.argfile',
  '*.vmargs',
  '*.conf',
  '*.sysconfig',
  '*.default',
  '**/default/*',
  '**/sysconfig/*',
  '*.yaml',
  '*.yml',
];

/** Files that hold nothing but options. */
const OPTIONS_ALONE: ReadonlySet<Carrier> = new Set(['lines', 'words']);

const TEMPLATE_ENDING = /\.(?:j2|jinja2?|erb|epp|tmpl|tpl|ctmpl|mustache|hbs)$/;

const withTemplateEndings = (glob: string): string[] => [
  glob,
  `${glob}.{j2,jinja,jinja2,erb,epp,tmpl,tpl,ctmpl,mustache,hbs}`,
];

/** Cheap enough to ask of every file: an option that only JVMs take, or a variable that only they read. */
const PERHAPS = /-(?:X|D|javaagent|agentlib)|JAVA_(?:TOOL_)?OPTIONS/;

export const mayHoldOptions = (text: string): boolean => PERHAPS.test(text);

/** What nothing but JVM options look like: `-D` alone stands in the command lines of many programs. */
const IN_YAML =
  /(?:^|[\s"'=])-(?:XX:[+-]?\w|Xm[sxn]\d|Xss\d|Xlog[:g]|javaagent:|agentlib:jdwp)|\b_?JAVA_(?:TOOL_)?OPTIONS\b/m;

/** `witness` decides for the names that others use as well. */
export const detection = (witness: Detection['witness']): Detection => ({
  languageIds: ['jvm-options'],
  certain: OPTION_FILES.flatMap(withTemplateEndings),
  possible: OTHERS.flatMap(withTemplateEndings),
  witness: (text, path) =>
    /\.ya?ml$/.test(plainName(path)) ? IN_YAML.test(text) : PERHAPS.test(text) && witness(text, path),
  denies: (text) => text.includes('\0'),
  editorId: (text, path) => (OPTIONS_ALONE.has(carrierOf(path, text)) ? 'jvm-options' : undefined),
});

/** The file's name, without the ending of a template. */
export const plainName = (path: string): string => fileName(path).replace(TEMPLATE_ENDING, '');

/** How a file is read; a shell name may hide a plain list of options. */
export function carrierOf(path: string, text: string): Carrier {
  const name = plainName(path);
  if (/\.ya?ml$|^Procfile$/.test(name)) return 'yaml';
  if (name.endsWith('.properties') || (name.endsWith('.conf') && hasOptionProperty(text)))
    return 'properties';
  if (/^jvm\.config$|\.(?:args|argfile|vmargs)$/.test(name)) return 'words';
  if (/\.(?:options|vmoptions|jvmopts|sbtopts)$/.test(name) || /^jvm_(?:\w+_)?options$/.test(name))
    return 'lines';
  return /\.sh$/.test(name) && isBareList(text) ? 'lines' : 'shell';
}

/** Whether a text is nothing but comments and lines that start with an option. */
function isBareList(text: string): boolean {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
  return lines.length > 0 && lines.every((line) => /^\s*-[A-Za-z]/.test(line));
}

/** What the options of a file are for, from its name. */
export function roleOfFile(path: string): Role {
  const name = plainName(path);
  if (name === 'jvm.config' || /^\.(?:jvm|sbt)opts$/.test(name) || name === 'gradle.properties')
    return 'build';
  if (name.endsWith('.vmoptions') || /clients?[._-]/.test(name)) return 'tool';
  // Read next to a file that holds the options for every JDK, or every node.
  return /^jvm\d+-server\.options$/.test(name) || path.includes('jvm.options.d/') ? 'part' : 'server';
}

/** Scripts that only add to the options of a file beside them. */
export const addsToOtherFile = (path: string): boolean => plainName(path) === 'cassandra-env.sh';

/** The JDK that a file is meant for, where its name says so: `jvm11-server.options`. */
export const jdkOfFile = (path: string): string | undefined =>
  /^jvm(\d+)-(?:server|clients)\.options$/.exec(plainName(path))?.[1];
