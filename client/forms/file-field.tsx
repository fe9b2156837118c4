import { FieldFrame, type FieldProps } from './field-frame.tsx';

/** A file to send. Its form needs `encType="multipart/form-data"`; the hint says types and size. */
export function FileField({
  accept,
  multiple,
  ...field
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <FieldFrame {...field}>
      {({ describedBy, wrong }) => (
        <input
          className="govuk-file-upload"
          type="file"
          id={field.name}
          name={field.name}
          accept={accept}
          multiple={multiple}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
        />
      )}
    </FieldFrame>
  );
}
