import { useId, type Ref, type SelectHTMLAttributes } from 'react';
import Form from 'react-bootstrap/Form';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLSelectElement>;
}

/** A labelled choice whose hint and error are read out with it. */
export function SelectField({ label, hint, error, ref, children, ...select }: SelectFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <Form.Group className="field" controlId={id}>
      <Form.Label>{label}</Form.Label>
      <select
        {...select}
        id={id}
        ref={ref}
        className={`form-select${error ? ' is-invalid' : ''}`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy || undefined}
      >
        {children}
      </select>
      {hint && (
        <Form.Text as="p" id={hintId}>
          {hint}
        </Form.Text>
      )}
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </Form.Group>
  );
}
