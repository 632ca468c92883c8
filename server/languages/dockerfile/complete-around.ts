// Completion from the files around: images that other Dockerfiles build on, paths of the build context.

import type { Completion } from '../../core/features.ts';
import { fileName, folderOf } from '../../core/path.ts';
import { type ArgumentPlace, type Choice, choicesAt } from './completing.ts';
import { fromOf } from './copies.ts';

const DOCKERFILES = [
  'Dockerfile*',
  '*.Dockerfile',
  'Containerfile*',
  '*/Dockerfile*',
  '*/Containerfile*',
  '../*/Dockerfile*',
];

/** Images with their versions, as they are written in FROM elsewhere in the workspace and in this file. */
export function imagesAround({ model }: ArgumentPlace): Choice[] {
  const texts = [model.source.text, ...model.around.find(DOCKERFILES).map(({ text }) => text() ?? '')];
  const images = texts.flatMap((text) =>
    [...text.matchAll(/^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*([^\s$]+)/gim)].map(([, image = '']) => image),
  );
  const named = new Set(model.stages.map(({ alias }) => alias?.key));
  const others = images.filter((image) => /[:/@]/.test(image) && !named.has(image.toLowerCase()));
  return [...new Set(others)].sort().map((label) => ({ label, detail: 'used in this workspace' }));
}

/** Files and folders of the folder that is being typed, for sources of the build context. */
export function pathChoices(place: ArgumentPlace, typed: string): Completion[] {
  const { instruction, model } = place;
  const isCopy = instruction.kind === 'copy' || instruction.kind === 'add';
  if (!isCopy || fromOf(instruction) || /[$"'*]/.test(typed)) return [];
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const inside = folder.replace(/^\.?\//, '');
  const names = [
    ...model.around.find([`${inside}*`]).map(({ path }) => fileName(path)),
    ...model.around.find([`${inside}*/*`]).map(({ path }) => `${fileName(folderOf(path))}/`),
    ...model.around.find([`${inside}*/*/*`]).map(({ path }) => `${fileName(folderOf(folderOf(path)))}/`),
  ];
  const choices = [...new Set(names)].sort().map((name): Choice => ({ label: `${folder}${name}` }));
  return choicesAt(place, 'file', typed, choices);
}
