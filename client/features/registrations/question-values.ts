type Values = Record<string, string[]>;

/** What was typed with several answers to one question in one text, parted by spaces, as the form keeps them. */
export const joinAnswers = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, list]) => [
      name,
      name.startsWith('answers.') ? [list.join(' ')] : list,
    ]),
  );

/** What was typed by the names of the questions, as answers are read. */
export const sentValues = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(joinAnswers(values)).flatMap(([name, [value = '']]) =>
      name.startsWith('answers.') ? [[name.slice('answers.'.length), value]] : [],
    ),
  );
