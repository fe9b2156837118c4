/** An address that a mail can be written to; where it is too long for its line, it breaks after the sign. */
export function EmailLink({ address }: { address: string }) {
  const [name, host] = address.split('@');
  return (
    <a className="govuk-link" href={`mailto:${address}`}>
      {name}@<wbr />
      {host}
    </a>
  );
}
