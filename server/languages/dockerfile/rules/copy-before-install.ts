/** Everything copied in front of the installation of dependencies. Source: Docker's documentation of the build cache. */

import { each } from '../../../core/rule.ts';
import { type Call, hasArgument, hasSequence } from '../calls.ts';
import { fromOf, sourcesOf } from '../copies.ts';
import type { CopyInstruction, DockerfileModel, Instruction, Stage } from '../model.ts';

export const copyBeforeInstall = each({
  id: 'dockerfile/copy-before-install',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ command, files }: { readonly command: string; readonly files: string }) =>
    `Every change of any file makes ${command} run again; copy ${files} first, install, and copy the rest behind it.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: (stage, report, model) => {
    const copy = stage.instructions.find(isWholeContext);
    const install = copy && installationBehind(model, stage, copy);
    if (copy && install) report(sourcesOf(copy)[0]?.range ?? copy.keywordRange, install);
  },
});

const isWholeContext = (instruction: Instruction): instruction is CopyInstruction =>
  instruction.kind === 'copy' &&
  !fromOf(instruction) &&
  sourcesOf(instruction).some(({ value }) => /^\.\/?$/.test(value.text));

/** The first installation of the stage, where it stands behind the copy. */
function installationBehind(model: DockerfileModel, stage: Stage, copy: CopyInstruction) {
  for (const { run, calls, stage: own } of model.runs()) {
    if (own !== stage) continue;
    const found = calls.flatMap((call) => INSTALLATIONS.filter(({ fits }) => fits(call))).at(0);
    if (found)
      return run.range.start > copy.range.start ? { command: found.command, files: found.files } : undefined;
  }
  return undefined;
}

interface Installation {
  readonly command: string;
  /** What says which dependencies there are. */
  readonly files: string;
  readonly fits: (call: Call) => boolean;
}

const isBare = ({ args }: Call): boolean =>
  args.every(({ value }) => /^(?:-|install$|ci$|i$)/.test(value.text));

const INSTALLATIONS: readonly Installation[] = [
  {
    command: 'npm install',
    files: 'package.json and package-lock.json',
    fits: (call) => call.name === 'npm' && hasArgument(call, 'ci', 'install', 'i') && isBare(call),
  },
  {
    command: 'yarn install',
    files: 'package.json and yarn.lock',
    fits: (call) => call.name === 'yarn' && isBare(call),
  },
  {
    command: 'pnpm install',
    files: 'package.json and pnpm-lock.yaml',
    fits: (call) => call.name === 'pnpm' && hasArgument(call, 'install', 'i') && isBare(call),
  },
  {
    command: 'pip install -r',
    files: 'the requirements file',
    fits: (call) =>
      /^pip3?$/.test(call.name) && hasSequence(call, 'install') && hasArgument(call, '-r', '--requirement'),
  },
  {
    command: 'poetry install',
    files: 'pyproject.toml and poetry.lock',
    fits: (call) => call.name === 'poetry' && hasArgument(call, 'install'),
  },
  {
    command: 'bundle install',
    files: 'Gemfile and Gemfile.lock',
    fits: (call) => call.name === 'bundle' && hasArgument(call, 'install'),
  },
  {
    command: 'go mod download',
    files: 'go.mod and go.sum',
    fits: (call) => call.name === 'go' && hasSequence(call, 'mod', 'download'),
  },
  {
    command: 'composer install',
    files: 'composer.json and composer.lock',
    fits: (call) => call.name === 'composer' && hasArgument(call, 'install'),
  },
  {
    command: 'cargo fetch',
    files: 'Cargo.toml and Cargo.lock',
    fits: (call) => call.name === 'cargo' && hasArgument(call, 'fetch'),
  },
  {
    command: 'mvn dependency:go-offline',
    files: 'pom.xml',
    fits: (call) =>
      /^(?:\.\/)?mvnw?$/.test(call.name) && hasArgument(call, 'dependency:go-offline', 'dependency:resolve'),
  },
];
