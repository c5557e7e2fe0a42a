import { useId, type Ref, type TextareaHTMLAttributes } from 'react';
import Form from 'react-bootstrap/Form';

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A labelled field for several lines whose hint and error are read out with it. */
export function TextArea({ label, hint, error, ref, ...area }: TextAreaProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <Form.Group className="field" controlId={id}>
      <Form.Label>{label}</Form.Label>
      <textarea
        rows={4}
        {...area}
        id={id}
        ref={ref}
        className={`form-control ${error ? 'is-invalid' : ''}`}
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
