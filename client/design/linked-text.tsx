/** Plain text whose web addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} className="govuk-link ac-break" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
