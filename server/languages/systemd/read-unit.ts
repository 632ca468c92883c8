// Puts the model of a unit together: nodes, settings and command lines.

import { Answers } from '../../core/once.ts';
import { fileName } from '../../core/path.ts';
import type { Surroundings } from '../../core/surroundings.ts';
import type { Target } from '../../core/target.ts';
import type { SourceText } from '../../core/text.ts';
import type { UnitModel } from './model.ts';
import type { Directive, ExecLine, SectionHeader } from './nodes.ts';
import { parseNodes } from './parse.ts';
import { readCommands } from './parse-exec.ts';
import { Settings } from './settings.ts';
import { readUnitFile, sectionOf, UNIT_TYPES, type UnitFile, type UnitType } from './unit-file.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';

export function readUnit(
  source: SourceText,
  path: string,
  target: Target,
  vocabularies: Vocabularies,
  around: Surroundings,
): UnitModel {
  const file = readUnitFile(path);
  const vocabulary = vocabularyOf(file, vocabularies);
  const nodes = parseNodes(source);
  const directives = nodes.filter(
    (node): node is Directive => node.kind === 'directive' && node.section !== undefined,
  );
  const headers = nodes.filter((node): node is SectionHeader => node.kind === 'section');
  const answers = new Answers<UnitModel>();
  const model: UnitModel = {
    source,
    name: fileName(path),
    file,
    type: file.family === 'unit' ? (file.type ?? typeBySection(headers)) : undefined,
    nodes,
    headers,
    directives,
    settings: new Settings(directives, vocabulary),
    execLines: directives.filter((directive) => isExec(directive, vocabulary)).map(readExecLine),
    hasTemplateLines: nodes.some(({ kind }) => kind === 'template'),
    target,
    vocabulary,
    around,
    shared: (make) => answers.of(model, make),
  };
  return model;
}

const vocabularyOf = ({ family, unit }: UnitFile, known: Vocabularies): Vocabulary =>
  family === 'configuration' ? known.configuration(unit) : known[family];

/** For documents without a telling name, such as a new one in an editor. */
const typeBySection = (headers: readonly SectionHeader[]): UnitType | undefined =>
  UNIT_TYPES.find((type) => headers.some(({ name }) => name === sectionOf(type)));

const isExec = ({ section = '', name }: Directive, vocabulary: Vocabulary): boolean =>
  vocabulary.directive(section, name)?.type === 'exec';

const readExecLine = (directive: Directive): ExecLine => ({
  directive,
  commands: readCommands(directive.value),
});
