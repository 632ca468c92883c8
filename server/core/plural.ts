// Amounts for people: `1 file`, `2 files`. Words with another plural are not for this.

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
