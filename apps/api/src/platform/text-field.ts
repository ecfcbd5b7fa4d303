import { registerDecorator } from 'class-validator';

interface TextLimits {
  readonly max: number;
  /** 1: must hold something but spaces. */
  readonly min?: 0 | 1;
}

/** What is wrong with a text, as a sentence; undefined where it fits. Length counts UTF-16 units. On a list it checks each entry. */
export function textFault(value: unknown, { max, min = 0 }: TextLimits): string | undefined {
  if (Array.isArray(value))
    return value.map((one) => textFault(one, { max, min })).find((fault) => fault !== undefined);
  if (typeof value !== 'string') return 'This must be text.';
  if (value.length > max) return `This is ${value.length} characters long; ${max} fit.`;
  return min === 1 && value.trim() === '' ? 'This must not be empty.' : undefined;
}

/** Limits the length of a text field; that it can be stored unchanged is checked for every request alike. */
export function TextField(limits: TextLimits): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'textField',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => textFault(value, limits) === undefined,
        defaultMessage: (args) => textFault(args?.value, limits) ?? '',
      },
    });
  };
}
