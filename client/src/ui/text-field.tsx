import { useId, type InputHTMLAttributes, type Ref } from 'react';
import Form from 'react-bootstrap/Form';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** A labelled input whose hint and error are read out with it. */
export function TextField({ label, hint, error, ref, className = '', ...input }: TextFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <Form.Group className="field" controlId={id}>
      <Form.Label>{label}</Form.Label>
      <input
        {...input}
        id={id}
        ref={ref}
        className={`form-control ${error ? 'is-invalid' : ''} ${className}`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy || undefined}
      />
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
