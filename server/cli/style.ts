// Colours for a terminal, and text from files made harmless to it.

type Painter = (text: string) => string;

export interface Style {
  readonly bold: Painter;
  readonly dim: Painter;
  readonly red: Painter;
  readonly green: Painter;
  readonly yellow: Painter;
  readonly blue: Painter;
  readonly cyan: Painter;
}

const painter =
  (on: number, off: number): Painter =>
  (text) =>
    `\u001B[${on}m${text}\u001B[${off}m`;

const COLOURED: Style = {
  bold: painter(1, 22),
  dim: painter(2, 22),
  red: painter(31, 39),
  green: painter(32, 39),
  yellow: painter(33, 39),
  blue: painter(34, 39),
  cyan: painter(36, 39),
};

const same: Painter = (text) => text;

const PLAIN: Style = { bold: same, dim: same, red: same, green: same, yellow: same, blue: same, cyan: same };

export const styleFor = (colour: boolean): Style => (colour ? COLOURED : PLAIN);

/** Text of a file as a terminal may see it: control and direction characters would act instead of being shown. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
