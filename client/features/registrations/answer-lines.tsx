/** An answer of one or more lines. */
export function AnswerLines({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) return lines[0] ?? '';
  return (
    <ul className="govuk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
