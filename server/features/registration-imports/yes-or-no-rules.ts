/** What a cell says: English and Welsh words for yes and no; undefined for others. */
export const yesOrNo = (cell: string): boolean | undefined => words.get(cell.trim().toLowerCase());

const words = new Map<string, boolean>([
  ...['yes', 'y', 'true', '1', 'ie', 'ydy', 'oes'].map((word): [string, boolean] => [word, true]),
  ...['no', 'n', 'false', '0', 'na', 'nac ydy', 'nac oes'].map((word): [string, boolean] => [
    word,
    false,
  ]),
]);
