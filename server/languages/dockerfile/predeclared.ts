// Build arguments that are there without an ARG: everywhere, or in FROM alone.

import type { DockerfileModel } from './model.ts';

/** Those of the platform, which FROM sees and a stage has to take over, and those of proxies and the builder. */
export const predeclared = (model: DockerfileModel): string[] => [...model.vocabulary().arguments.keys()];
